using TwilioCalls.Statistics.Grouping;

namespace TwilioCalls.Statistics.Tests;

/// <summary>Counts calls as the cmdlet does.</summary>
internal static class Counting
{
    public static TimeZoneInfo Berlin { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static CallStatistics Start(CallGrouping by = CallGrouping.None, TimeZoneInfo? zone = null, int shortCall = 6) =>
        new(new(by, zone ?? Berlin, shortCall));

    public static CallStatistic All(params IEnumerable<Call> calls) => Groups(CallGrouping.None, calls).Single();

    public static CallStatistic[] Groups(CallGrouping by, IEnumerable<Call> calls, int? top = null, TimeZoneInfo? zone = null)
    {
        var statistics = Start(by, zone);
        foreach (var call in calls)
        {
            statistics.Add(call);
        }

        return [.. statistics.Results(top)];
    }

    /// <summary>Adds statistics up that went through their text.</summary>
    public static CallStatistic[] Sum(CallGrouping by, IEnumerable<CallStatistic> parts)
    {
        var statistics = Start(by);
        foreach (var part in parts)
        {
            statistics.Merge(StatisticPart.Read(part.State));
        }

        return [.. statistics.Results(top: null)];
    }
}
