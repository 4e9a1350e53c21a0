using System.Globalization;
using CsCheck;
using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

/// <summary>Whatever the hours, days and zones: the answer is that of somebody who watches the clocks minute by minute.</summary>
public sealed class CallingHoursPropertyTests
{
    private const int MinutesOfTwoWeeks = 15 * 24 * 60;

    // With changes at midnight (Havana), by half an hour (Lord Howe), by a day's end (Apia has none any more), in Ramadan (Casablanca), of 45 minutes (Chatham).
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "America/Havana", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Chatham",
        "America/Sao_Paulo", "Asia/Kathmandu", "America/St_Johns", "Asia/Gaza", "UTC",
    ];

    private static readonly Gen<string> Range = Gen.Select(Gen.Int[0, 95], Gen.Int[1, 95])
        .Select((start, length) => $"{Time(start * 15)}-{Time(((start * 15) + (length * 15)) % 1440)}");

    private static readonly Gen<DateTimeOffset> Moment = Gen.OneOf(
        // Weeks in which clocks are changed somewhere, and any other.
        new[] { "2026-03-07", "2026-03-28", "2026-04-04", "2026-10-03", "2026-10-24", "2026-10-31", "2026-02-14", "2026-03-21" }
            .Select(day => Gen.Int[-3 * 1440, 2 * 1440].Select(minute => Day(day).AddMinutes(minute))).Append(
                Gen.Int[0, 527_000].Select(minute => Day("2026-01-01").AddMinutes(minute))).ToArray());

    [Fact]
    public void The_next_moment_is_the_first_minute_at_which_all_clocks_are_within_the_hours() => Gen.Select(
        Range.Array[1, 3], Gen.Int[1, 127], Gen.Int[0, Zones.Length - 1].Select(zone => Zones[zone]).Array[1, 3], Moment, Gen.Int[0, 90]).Sample(
        (ranges, days, zones, now, queue) =>
        {
            var daysOfWeek = Enumerable.Range(0, 7).Where(day => (days & (1 << day)) != 0).Select(day => (DayOfWeek)day).ToArray();
            var hours = CallingHours.Read(ranges, daysOfWeek, null, _ => zones);

            var next = hours is null ? now : hours.Next("+1", null, now, TimeSpan.FromMinutes(queue)).From;

            Assert.Equal(Walk(ranges, daysOfWeek, zones, now, queue), next);
        },
        iter: 3_000);

    /// <summary>Looks at all clocks each minute, until they have been within the hours for the whole queue time and the minute it ends in.</summary>
    private static DateTimeOffset? Walk(string[] ranges, DayOfWeek[] days, string[] zones, DateTimeOffset now, int queue)
    {
        var clocks = zones.Select(TimeZoneInfo.FindSystemTimeZoneById).ToArray();
        DateTimeOffset? start = null;
        for (var minute = 0; minute < MinutesOfTwoWeeks + queue; minute++)
        {
            var moment = now.AddMinutes(minute);
            if (!clocks.All(clock => IsWithin(ranges, days, TimeZoneInfo.ConvertTime(moment, clock).DateTime)))
            {
                start = null;
                continue;
            }

            start ??= minute < MinutesOfTwoWeeks ? moment : null;
            if (start is { } from && moment - from >= TimeSpan.FromMinutes(queue))
            {
                return from;
            }
        }

        return null;
    }

    private static bool IsWithin(string[] ranges, DayOfWeek[] days, DateTime clock) => ranges.Any(range =>
    {
        var times = range.Split('-').Select(time => TimeSpan.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        var time = clock.TimeOfDay;
        return times[0] < times[1]
            ? days.Contains(clock.DayOfWeek) && time >= times[0] && time < times[1]
            : (days.Contains(clock.DayOfWeek) && time >= times[0]) || (days.Contains(clock.AddDays(-1).DayOfWeek) && time < times[1]);
    });

    private static string Time(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    private static DateTimeOffset Day(string day) => DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
