namespace TwilioCalls.Statistics.Report;

/// <summary>
/// The numbers and addresses with most calls, in memory that does not grow with the calls. Up to 20,000 different ones all are
/// counted. Of more, those with few calls are forgotten, and a count may be too low by what was forgotten then: at most a 10,000th of
/// all calls. After Misra and Gries (1982), shortened in batches as in Anderson et al. (2017).
/// </summary>
internal sealed class FrequentAddresses
{
    private const int Kept = 10_000;

    // Longer than any number or SIP address; what is longer is no address, and must not fill the memory.
    private const int LongestAddress = 255;

    private readonly Dictionary<string, Counter> _counters = new(StringComparer.Ordinal);
    private long _forgotten;

    /// <summary>The first of them, those with most calls first.</summary>
    public IReadOnlyList<(string Address, long Calls, long Answered)> Top(int count) =>
        [.. _counters.OrderByDescending(one => one.Value.Calls).ThenBy(one => one.Key, StringComparer.Ordinal).Take(count)
            .Select(one => (one.Key, one.Value.Calls, one.Value.Answered))];

    /// <summary>By how many calls a count is too low at most; 0 if all are exact.</summary>
    public long Error => _forgotten;

    public void Add(string? address, bool isAnswered)
    {
        if (string.IsNullOrEmpty(address))
        {
            return;
        }

        var key = address!.Length <= LongestAddress ? address : address.Remove(LongestAddress);
        if (!_counters.TryGetValue(key, out var counter))
        {
            if (_counters.Count == 2 * Kept)
            {
                Forget();
            }

            _counters.Add(key, counter = new(_forgotten));
        }

        counter.Calls++;
        counter.Answered += isAnswered ? 1 : 0;
    }

    /// <summary>Leaves out at least half of the addresses: those that surely had few calls.</summary>
    private void Forget()
    {
        var weights = _counters.Values.Select(one => one.Calls + one.MostMissed).ToArray();
        Array.Sort(weights);
        _forgotten = weights[^(Kept + 1)];
        foreach (var key in _counters.Where(one => one.Value.Calls + one.Value.MostMissed <= _forgotten).Select(one => one.Key).ToArray())
        {
            _counters.Remove(key);
        }
    }

    /// <param name="mostMissed">How many calls of the address may have been forgotten before.</param>
    private sealed class Counter(long mostMissed)
    {
        public long MostMissed { get; } = mostMissed;

        public long Calls { get; set; }

        public long Answered { get; set; }
    }
}
