namespace TwilioCalls.Following;

/// <summary>How long to leave Twilio alone between two looks at a call.</summary>
internal static class PollingPause
{
    public static TimeSpan First { get; } = TimeSpan.FromSeconds(1);

    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(15);

    /// <summary>Half as long again, up to a bound.</summary>
    public static TimeSpan After(TimeSpan pause) => TimeSpan.FromTicks(Math.Min(pause.Ticks * 3 / 2, Longest.Ticks));
}
