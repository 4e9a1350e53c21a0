namespace TwilioCalls.Statistics.Report;

/// <summary>How many answered calls there are of which length.</summary>
internal sealed class LengthRanges
{
    /// <summary>The ranges: up to how many seconds each goes, and its name. The first is what carriers call short calls.</summary>
    private static readonly (int Most, string Name)[] Ranges =
    [
        (6, "up to 6 s"),
        (15, "7 to 15 s"),
        (30, "16 to 30 s"),
        (60, "31 to 60 s"),
        (120, "1 to 2 min"),
        (300, "2 to 5 min"),
        (600, "5 to 10 min"),
        (1800, "10 to 30 min"),
        (3600, "30 to 60 min"),
        (int.MaxValue, "over 1 h"),
    ];

    private readonly long[] _calls = new long[Ranges.Length];

    public IEnumerable<(string Name, long Calls)> All => Ranges.Select((range, index) => (range.Name, _calls[index]));

    /// <summary>All calls.</summary>
    public long Calls => _calls.Sum();

    /// <param name="seconds">A length, not negative.</param>
    public void Add(int seconds) => _calls[Array.FindIndex(Ranges, range => seconds <= range.Most)]++;
}
