using System.Globalization;
using TwilioCalls.Errors;
using TwilioCalls.Statistics.Accumulators;

namespace TwilioCalls.Statistics.Grouping;

/// <summary>What groups are called: the same in every language, and without what a terminal would obey.</summary>
internal static class GroupNames
{
    /// <summary>The group of calls that have no such property.</summary>
    public const string None = "(none)";

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <returns>Null where all calls are one group.</returns>
    public static string? Of(GroupKey key, CallGrouping by, ZoneClock clock) => (by, key.Time) switch
    {
        (CallGrouping.None, _) => null,
        (CallGrouping.Day, { } day) => clock.At(0).UtcDateTime.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (CallGrouping.Hour, { } hour) => clock.At(hour).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        (CallGrouping.HourOfDay, { } hour) => hour.ToString("00", CultureInfo.InvariantCulture),
        (CallGrouping.DayOfWeek, >= 0 and < 7 and var day) => Days[day],
        _ => SafeText.Of(key.Text) ?? None,
    };
}
