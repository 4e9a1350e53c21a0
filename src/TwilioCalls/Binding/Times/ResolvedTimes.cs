using System.Globalization;

namespace TwilioCalls.Binding.Times;

/// <summary>How the times of a filter were read, in words: nobody can see the zone of a DateTime, or that a date is a day.</summary>
internal static class ResolvedTimes
{
    /// <summary>A line for each time of a filter, with its moments in local time and in UTC.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="zone">The local zone.</param>
    public static IEnumerable<string> Of(CallFilter filter, TimeZoneInfo zone) =>
        from one in new (string Name, CallTime? Time, bool IsEquality)[]
        {
            (nameof(filter.StartTime), filter.StartTime, true),
            (nameof(filter.StartTimeBefore), filter.StartTimeBefore, false),
            (nameof(filter.StartTimeAfter), filter.StartTimeAfter, false),
            (nameof(filter.EndTime), filter.EndTime, true),
            (nameof(filter.EndTimeBefore), filter.EndTimeBefore, false),
            (nameof(filter.EndTimeAfter), filter.EndTimeAfter, false),
        }
        where one.Time is not null
        let time = one.Time.GetValueOrDefault()
        select $"{one.Name}: {Text(time, one.IsEquality, zone)} here, {Text(time, one.IsEquality, TimeZoneInfo.Utc)} in UTC.";

    private static string Text(CallTime time, bool isEquality, TimeZoneInfo zone) => isEquality
        ? $"from {Text(time.First, zone)} until before {Text(time.End, zone)}"
        : Text(time.Start, zone);

    private static string Text(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
