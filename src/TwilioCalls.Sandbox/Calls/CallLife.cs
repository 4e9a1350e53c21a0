namespace TwilioCalls.Sandbox.Calls;

/// <summary>
/// What happens to a call and when, planned when it is created. Nothing runs in the background: the status of a call follows
/// from its life and the time. All times are UTC.
/// </summary>
internal readonly record struct CallLife(
    DateTime Created, DateTime Dialled, DateTime Answered, DateTime Ended, SimulatedStatus Outcome)
{
    /// <summary>The time of an event that will not happen by itself.</summary>
    public static readonly DateTime Never = DateTime.MaxValue;

    public SimulatedStatus StatusAt(DateTime now) =>
        now >= Ended ? Outcome
        : now >= Answered ? SimulatedStatus.InProgress
        : now >= Dialled ? SimulatedStatus.Ringing
        : SimulatedStatus.Queued;

    /// <summary>A call starts when it is dialled; one that is canceled in the queue never does.</summary>
    public DateTime? StartAt(DateTime now) => now >= Dialled ? Dialled : null;

    public DateTime? EndAt(DateTime now) => now >= Ended ? Ended : null;

    public DateTime ChangedAt(DateTime now) =>
        now >= Ended ? Ended
        : now >= Answered ? Answered
        : now >= Dialled ? Dialled
        : Created;

    /// <summary>The time in the queue, known from the start; zero for a call that was canceled there.</summary>
    public TimeSpan QueueTime => Dialled == Never ? TimeSpan.Zero : Dialled - Created;

    /// <summary>Whole seconds between answer and end, as the API shows them; zero without an answer.</summary>
    public int TalkSeconds => Answered == Never ? 0 : (int)(Seconds(Ended) - Seconds(Answered));

    /// <summary>Ends the call now, whatever was planned.</summary>
    public CallLife EndNow(DateTime now, SimulatedStatus outcome) => this with
    {
        Dialled = now >= Dialled ? Dialled : Never,
        Answered = now >= Answered ? Answered : Never,
        Ended = now,
        Outcome = outcome,
    };

    /// <summary>Ends an answered call at its limit at the latest, and not before now.</summary>
    public CallLife Limit(TimeSpan limit, DateTime now)
    {
        if (Answered == Never)
        {
            return this;
        }

        var end = Answered + limit;
        return this with { Ended = Ended < end ? Ended : end > now ? end : now };
    }

    private static long Seconds(DateTime time) => time.Ticks / TimeSpan.TicksPerSecond;
}
