using TwilioCalls.Json;

namespace TwilioCalls;

/// <summary>The filter of one of a call's times.</summary>
/// <param name="On">The day or the second that it is in.</param>
/// <param name="Before">What it is before.</param>
/// <param name="After">What it is not before.</param>
internal readonly record struct TimeFilter(CallTime? On, CallTime? Before, CallTime? After)
{
    /// <summary>Whether Twilio, which may compare days only, may send more than passes.</summary>
    public bool IsFinerThanDays => On is { IsDay: false } || Before is { IsDay: false } || After is { IsDay: false };

    /// <summary>
    /// What to send, so that no call that passes is left out, whether Twilio compares moments or days: a moment that it
    /// took for its day would be too early as an upper bound, and too narrow as an equality that spans two days.
    /// A lower bound can only be too wide.
    /// </summary>
    public TimeFilter Widened => On is { } on && on.End > on.Day.End
        ? new TimeFilter(null, Before?.DayFrom ?? CallTime.FirstDayFrom(on.End), After ?? on.Day)
        : new TimeFilter(On?.Day, Before?.DayFrom, After);

    /// <summary>Whether a time passes, to the second. One that cannot be read does: Twilio has let it pass, and no call may get lost.</summary>
    public bool Passes(WireTime time) => time.IsUnreadable || Passes(time.Moment);

    /// <summary>Whether a time passes, to the second.</summary>
    public bool Passes(DateTimeOffset? time) =>
        (On is null || (time >= On.Value.First && time < On.Value.End))
        && (Before is null || time < Before.Value.Start)
        && (After is null || time >= After.Value.Start);
}
