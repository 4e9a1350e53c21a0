using System.Globalization;
using CsCheck;
using TwilioCalls.Statistics.Accumulators;
using TwilioCalls.Statistics.Report;

namespace TwilioCalls.Statistics.Tests.Report;

/// <summary>What a report counts, against the plainest computation of the same.</summary>
public class ReportCountsTests
{
    [Fact]
    public void Days_hours_and_lengths_are_those_of_a_plain_count() => History.Calls.Array[1, 200].Sample(
        calls =>
        {
            var counts = Count(calls);
            var begun = calls.Select(call => (Call: call, Wall: Wall((call.StartTime ?? call.DateCreated)!.Value))).ToArray();
            var days = counts.Calendar.Periods();

            Assert.Equal(calls.Length, days.Sum(day => day.Counts.Outcomes.Calls));
            Assert.All(days, day => Assert.Equal(begun.Count(one => Day(one.Wall) == day.Name), day.Counts.Outcomes.Calls));
            Assert.All(days, day => Assert.Equal(
                begun.Count(one => Day(one.Wall) == day.Name && one.Call.Status == "busy"), day.Counts.Outcomes[CallOutcome.Busy]));
            Assert.All(days, day => Assert.Equal(
                begun.Where(one => Day(one.Wall) == day.Name && one.Call.PriceUnit == "EUR").Sum(one => -(one.Call.Price ?? 0)),
                day.Counts.Cost.Sums.TryGetValue("EUR", out var sum) ? sum : 0));
            for (var hour = 0; hour < 7 * 24; hour++)
            {
                Assert.Equal(
                    begun.Count(one => ((((int)one.Wall.DayOfWeek + 6) % 7) * 24) + one.Wall.Hour == hour), counts.Week[hour / 24, hour % 24]);
            }

            Assert.Equal(calls.Count(call => call is { Status: "completed", Duration: <= 6 }), counts.Lengths.All.First().Calls);
            Assert.Equal(calls.Count(call => call is { Status: "completed", Duration: > 3600 }), counts.Lengths.All.Last().Calls);
            Assert.Equal(calls.Count(call => call.Status == "completed"), counts.Lengths.Calls);
        },
        iter: 200);

    [Fact]
    public void The_most_calls_at_once_of_a_day_are_those_of_its_busiest_second_also_of_calls_that_run_past_midnight() => History.Calls.Array[1, 60].Sample(
        calls =>
        {
            var spans = calls.Where(call => call.EndTime > call.StartTime).Select(call => (Start: call.StartTime!.Value, End: call.EndTime!.Value)).ToArray();
            foreach (var (name, day) in Count(calls).Calendar.Periods())
            {
                var (from, until) = (Midnight(name), Midnight(name).AddHours(12) is var noon ? Midnight(Day(Wall(noon).AddDays(1))) : default);
                var seconds = spans.Select(span => span.Start).Append(from).Where(second => second >= from && second < until);

                Assert.Equal(seconds.Max(second => spans.Count(span => span.Start <= second && second < span.End)), day.Peak);
            }
        },
        iter: 200);

    [Fact]
    public void Days_without_calls_are_there_and_thirteen_months_are_days()
    {
        var days = Count([At("2025-10-26T12:00:00Z"), At("2026-11-26T12:00:00Z")]).Calendar.Periods();

        Assert.Equal(397, days.Count);
        Assert.Equal(["2025-10-26", "2025-10-27"], days.Take(2).Select(day => day.Name));
        Assert.Equal(2, days.Sum(day => day.Counts.Outcomes.Calls));
    }

    [Fact]
    public void A_longer_time_is_shown_by_months_each_with_its_sums_and_its_highest_load()
    {
        var counts = Count([At("2008-05-01T12:00:00Z"), At("2008-05-20T12:00:00Z"), At("2008-05-20T12:00:30Z"), At("2026-11-26T12:00:00Z")]);
        var months = counts.Calendar.Periods();

        Assert.True(counts.Calendar.IsOfMonths);
        Assert.Equal((12 * 18) + 7, months.Count);
        Assert.Equal(("2008-05", 3, 2), (months[0].Name, months[0].Counts.Outcomes.Calls, months[0].Counts.Peak));
        Assert.Equal(("2026-11", 1), (months[^1].Name, months[^1].Counts.Outcomes.Calls));
    }

    [Fact]
    public void Countries_and_numbers_are_those_of_the_other_side()
    {
        var inbound = History.Of("failed", 0, 0, "inbound");
        var counts = Count([inbound, History.Of("completed", 0, 5, to: "+493012345678"), History.Of("completed", 0, 5, to: "client:ann")]);

        Assert.Equal(["", "DE", "US"], counts.Countries.Keys.Order());
        Assert.Equal("+14155550199", counts.FailedAddresses.Top(5).Single().Address);
        Assert.Equal(3, counts.Addresses.Top(5).Count);
    }

    private static Call At(string time) => new()
    {
        Status = "completed", StartTime = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture),
        EndTime = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).AddMinutes(1), Duration = 60,
    };

    private static ReportCounts Count(IEnumerable<Call> calls)
    {
        var counts = new ReportCounts(new(Counting.Berlin));
        var totals = new CallTotals();
        foreach (var call in calls)
        {
            counts.Add(call);
            totals.Add(call, shortCall: 6, new(Counting.Berlin));
        }

        counts.Calendar.AddLoad(totals.Concurrent, totals.Traffic);
        return counts;
    }

    private static DateTimeOffset Wall(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Counting.Berlin);

    private static string Day(DateTimeOffset wall) => wall.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(string day)
    {
        var clock = DateTime.Parse(day, CultureInfo.InvariantCulture);
        return new(clock, Counting.Berlin.GetUtcOffset(clock));
    }
}
