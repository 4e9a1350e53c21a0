using TwilioCalls.Numbers;
using TwilioCalls.Parameters;
using TwilioCalls.Statistics.Accumulators;

namespace TwilioCalls.Statistics.Grouping;

/// <summary>Which group a call is in, and which groups there are.</summary>
internal static class Groups
{
    /// <summary>The most groups of days or hours that are filled up: 100 years of days, or 11 of hours.</summary>
    public const int MostFilled = 100_000;

    private const int HoursOfDay = 24;
    private const int DaysOfWeek = 7;

    // 1 January 1970 was a Thursday, and Monday is the first of a week.
    private const int EpochDayOfWeek = 3;

    public static bool IsOfTime(CallGrouping by) =>
        by is CallGrouping.Day or CallGrouping.Hour or CallGrouping.HourOfDay or CallGrouping.DayOfWeek;

    public static GroupKey KeyOf(Call call, CallGrouping by, ZoneClock clock) => by switch
    {
        CallGrouping.Status => GroupKey.Of(call.Status),
        CallGrouping.Direction => GroupKey.Of(call.Direction),
        CallGrouping.From => GroupKey.Of(call.From),
        CallGrouping.To => GroupKey.Of(call.To),
        CallGrouping.Country => GroupKey.Of(NumberPlaces.CountryOf(OtherSide(call))),
        CallGrouping.AnsweredBy => GroupKey.Of(call.AnsweredBy),
        CallGrouping.None => GroupKey.None,
        // A call that was never answered may have no start.
        _ when (call.StartTime ?? call.DateCreated) is { } time => TimeKey(ZoneClock.Seconds(time), by, clock),
        _ => GroupKey.None,
    };

    /// <summary>The groups that belong to those there are: 24 hours, seven weekdays, and each day or hour of a range.</summary>
    /// <param name="keys">The groups that there are.</param>
    /// <param name="by">What they are of.</param>
    /// <param name="clock">The zone's clock.</param>
    /// <returns>All of these; none where there is no rule, or where it would be more than <see cref="MostFilled"/>.</returns>
    public static IEnumerable<GroupKey> Complete(IEnumerable<GroupKey> keys, CallGrouping by, ZoneClock clock)
    {
        if (by is CallGrouping.HourOfDay or CallGrouping.DayOfWeek)
        {
            return Enumerable.Range(0, by == CallGrouping.HourOfDay ? HoursOfDay : DaysOfWeek).Select(one => GroupKey.Of(one));
        }

        var times = by is CallGrouping.Day or CallGrouping.Hour ? keys.Where(key => key.Time is not null).Select(key => key.Time!.Value).ToArray() : [];
        if (times.Length == 0)
        {
            return [];
        }

        var (first, last) = (times.Min(), times.Max());
        return (last - first) / (by == CallGrouping.Day ? 1 : ZoneClock.Hour) >= MostFilled ? []
            : by == CallGrouping.Day ? Range(first, last, day => day + 1)
            : Range(first, last, hour => clock.HourStart(hour + ZoneClock.Hour));
    }

    /// <summary>The address of the other side: who called, of inbound calls, and else who was called.</summary>
    public static string? OtherSide(Call call) =>
        call.Direction is CallDirection.Inbound or CallDirection.TrunkingOriginating ? call.From : call.To;

    private static IEnumerable<GroupKey> Range(long first, long last, Func<long, long> next)
    {
        for (var time = first; time <= last; time = next(time))
        {
            yield return GroupKey.Of(time);
        }
    }

    private static GroupKey TimeKey(long moment, CallGrouping by, ZoneClock clock)
    {
        var day = ZoneClock.Quotient(clock.Wall(moment), ZoneClock.Day);
        return GroupKey.Of(by switch
        {
            CallGrouping.Day => day,
            CallGrouping.Hour => clock.HourStart(moment),
            CallGrouping.HourOfDay => ZoneClock.Quotient(clock.Wall(moment), ZoneClock.Hour) - (day * HoursOfDay),
            _ => day + EpochDayOfWeek - (ZoneClock.Quotient(day + EpochDayOfWeek, DaysOfWeek) * DaysOfWeek),
        });
    }
}
