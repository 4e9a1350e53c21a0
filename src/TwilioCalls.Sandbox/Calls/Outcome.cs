namespace TwilioCalls.Sandbox.Calls;

/// <summary>What happens to calls to a number: how long they ring, and how they end.</summary>
internal sealed record Outcome(SimulatedStatus Status, TimeSpan Ringing, TimeSpan Talking, string AnsweredBy = "human")
{
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    private static readonly Outcome Answered = new(SimulatedStatus.Completed, Seconds(3), Seconds(15));

    private static readonly Dictionary<string, Outcome> ByNumber = new()
    {
        ["+15005550011"] = new(SimulatedStatus.Busy, Seconds(2), default),
        ["+15005550012"] = new(SimulatedStatus.NoAnswer, Forever, default),
        ["+15005550013"] = new(SimulatedStatus.Failed, Seconds(1), default),
        ["+15005550014"] = new(SimulatedStatus.Completed, Seconds(3), Forever),
        ["+15005550015"] = new(SimulatedStatus.Completed, Seconds(3), Seconds(15), "machine_start"),
    };

    public static Outcome Of(string to) => ByNumber.TryGetValue(to, out var outcome) ? outcome : Answered;

    /// <summary>The life of a call that is dialled at a given time.</summary>
    public CallLife Plan(DateTime created, DateTime dialled, TimeSpan timeout, TimeSpan? timeLimit)
    {
        if (Ringing == Forever || Ringing > timeout)
        {
            return new(created, dialled, CallLife.Never, dialled + timeout, SimulatedStatus.NoAnswer);
        }

        var picked = dialled + Ringing;
        if (Status != SimulatedStatus.Completed)
        {
            return new(created, dialled, CallLife.Never, picked, Status);
        }

        var ended = Talking == Forever ? CallLife.Never : picked + Talking;
        var life = new CallLife(created, dialled, picked, ended, Status);
        return timeLimit is { } limit ? life.Limit(limit, created) : life;
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
