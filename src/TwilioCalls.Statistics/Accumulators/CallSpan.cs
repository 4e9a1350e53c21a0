namespace TwilioCalls.Statistics.Accumulators;

/// <summary>When a call was, in Unix seconds.</summary>
internal static class CallSpan
{
    /// <summary>The longest that a call can be: Twilio ends one after a day, and a week is generous.</summary>
    public const int LongestDays = 7;

    private const int Longest = LongestDays * 24 * 3600;

    /// <summary>Start and end; an end that is not known is start and length. Null if it has not begun or not ended.</summary>
    public static (long Start, long End)? Of(Call call)
    {
        if (call.StartTime is not { } start)
        {
            return null;
        }

        var first = ZoneClock.Seconds(start);
        return call.EndTime is { } end ? (first, ZoneClock.Seconds(end))
            : call.Duration is { } length ? (first, first + length)
            : null;
    }

    /// <summary>What is impossible about the times of a call, as the rest of a sentence; null if nothing is.</summary>
    public static string? Problem(Call call) =>
        call.Duration is < 0 ? "its Duration is negative"
        : call.Duration is > Longest ? $"its Duration is over {LongestDays} days: it is a number of seconds"
        : Of(call) is not { } span ? null
        : span.End < span.Start ? "its EndTime is before its StartTime"
        : span.End - span.Start > Longest ? $"there are over {LongestDays} days between its StartTime and its EndTime"
        : null;
}
