namespace TwilioCalls.Campaigns.Rules;

/// <summary>
/// What the answers to creates tell of Twilio's queue: when the last call rings, and how far apart an account's calls ring. An account's
/// rate is not known otherwise.
/// </summary>
internal sealed class QueueForecast
{
    /// <summary>The rate of an account that is known nothing of: a call a second. Source: Twilio's default for new accounts.</summary>
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);

    private const int Window = 24;

    private const int Fewest = 4;

    // When the last calls ring, in no order: answers overtake each other.
    private readonly Queue<DateTimeOffset> _rings = new();
    private int _rush;
    private TimeSpan _longest = DefaultInterval;

    /// <summary>How far apart calls ring while some wait.</summary>
    public TimeSpan Interval { get; private set; } = DefaultInterval;

    /// <summary>When the last call rings that is known of.</summary>
    public DateTimeOffset LastRing { get; private set; }

    /// <summary>How long the queue is now.</summary>
    public TimeSpan Backlog(DateTimeOffset now) => LastRing > now ? LastRing - now : TimeSpan.Zero;

    /// <summary>How long so many calls take at most until all ring.</summary>
    public TimeSpan Take(int calls) => new(_longest.Ticks * calls);

    /// <summary>A call was created.</summary>
    /// <param name="created">When.</param>
    /// <param name="doubt">How exactly that is known.</param>
    /// <param name="queue">Its queue time; null if Twilio did not tell one.</param>
    public void Created(DateTimeOffset created, TimeSpan doubt, TimeSpan? queue)
    {
        if (queue is not { } waits)
        {
            Assume(created);
            return;
        }

        // If nobody waited before it, what lies between the two says only that the account is no slower.
        _rush = created >= LastRing ? 1 : _rush + 1;
        _rings.Enqueue(created + waits);
        if (_rings.Count > Window)
        {
            _rings.Dequeue();
        }

        Learn(doubt);
        LastRing = created + waits > LastRing ? created + waits : LastRing;
    }

    /// <summary>A call may have been created, and its queue time is not known.</summary>
    public void Assume(DateTimeOffset now) => LastRing = now + Backlog(now) + Interval;

    /// <summary>So many calls wait as the queue takes.</summary>
    public void Full(DateTimeOffset now, int calls) => LastRing = now + new TimeSpan(Interval.Ticks * calls);

    private void Learn(TimeSpan doubt)
    {
        var isRush = _rush >= Fewest;
        if (!isRush && _rings.Count < Fewest)
        {
            return;
        }

        var rings = isRush ? [.. _rings.Skip(Math.Max(0, _rings.Count - _rush))] : _rings.ToArray();
        var span = rings.Max() - rings.Min();
        var interval = new TimeSpan(span.Ticks / (rings.Length - 1));
        var longest = new TimeSpan((span + doubt).Ticks / (rings.Length - 1));
        Interval = isRush || interval < Interval ? interval : Interval;
        _longest = isRush || longest < _longest ? longest : _longest;
    }
}
