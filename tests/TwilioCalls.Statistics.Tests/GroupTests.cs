using TwilioCalls.Statistics.Grouping;

namespace TwilioCalls.Statistics.Tests;

public class GroupTests
{
    [Fact]
    public void There_are_24_hours_of_a_day_also_without_calls()
    {
        var groups = Counting.Groups(CallGrouping.HourOfDay, []);

        Assert.Equal(Enumerable.Range(0, 24).Select(hour => $"{hour:00}"), groups.Select(group => group.Group));
        Assert.All(groups, group => Assert.Equal((0, null, null), (group.Calls, group.Asr, group.MedianTalkSeconds)));
    }

    [Fact]
    public void A_week_begins_on_Monday()
    {
        var groups = Counting.Groups(CallGrouping.DayOfWeek, [History.Of("completed", 0, 60)]);

        Assert.Equal(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], groups.Select(group => group.Group));
        Assert.Equal("Saturday", groups.Single(group => group.Calls == 1).Group);
    }

    [Fact]
    public void Each_day_between_the_first_and_the_last_is_there()
    {
        var groups = Counting.Groups(CallGrouping.Day, [History.Of("completed", 0, 60), History.Of("busy", 3 * 86_400, 0)]);

        Assert.Equal(["2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27"], groups.Select(group => group.Group));
        Assert.Equal([1, 0, 0, 1], groups.Select(group => group.Calls));
    }

    [Fact]
    public void The_hour_that_a_clock_shows_twice_is_two_hours()
    {
        // Berlin, 25 October 2026, when summer time ends: 02:00 is at 0:00 and at 1:00 of UTC.
        var groups = Counting.Groups(CallGrouping.Hour, [History.Of("completed", 11 * 3600, 60), History.Of("completed", 14 * 3600, 60)]);

        Assert.Equal(
            ["2026-10-25 01:00 +02:00", "2026-10-25 02:00 +02:00", "2026-10-25 02:00 +01:00", "2026-10-25 03:00 +01:00"],
            groups.Select(group => group.Group));
    }

    [Fact]
    public void Hours_are_those_of_the_zone_also_where_it_is_half_an_hour_off()
    {
        var india = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");

        // 12:45 of UTC is 18:15 there.
        var group = Counting.Groups(CallGrouping.Hour, [History.Of("completed", 2700, 60)], zone: india).Single();

        Assert.Equal("2026-10-24 18:00 +05:30", group.Group);
        Assert.Equal(new DateTimeOffset(2026, 10, 24, 12, 30, 0, TimeSpan.Zero), group.BusyHour);
    }

    [Fact]
    public void A_date_that_is_centuries_away_makes_no_million_groups()
    {
        var far = History.Of("busy", 0, 0);
        far.StartTime = far.EndTime = new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(2, Counting.Groups(CallGrouping.Hour, [History.Of("busy", 0, 0), far]).Length);
    }

    [Fact]
    public void The_country_is_that_of_the_other_side()
    {
        var inbound = History.Of("completed", 0, 60, "inbound", to: "+493012345678");
        inbound.From = "+33123456789";

        Assert.Equal("FR", Counting.Groups(CallGrouping.Country, [inbound]).Single().Group);
    }

    [Fact]
    public void Top_writes_the_groups_with_most_calls_and_what_is_added_up_from_them_says_so()
    {
        string[] called = ["+14155550101", "+14155550102", "+14155550102", "+14155550103"];
        var calls = called.Select(to => History.Of("busy", 0, 0, to: to));

        var top = Counting.Groups(CallGrouping.To, calls, top: 2);
        var sum = Counting.Start();
        sum.Merge(StatisticPart.Read(top[0].State));

        Assert.Equal(["+14155550102", "+14155550101"], top.Select(group => group.Group));
        Assert.True(sum.IsCut);
    }

    [Fact]
    public void A_group_is_shown_without_what_a_terminal_would_obey() =>
        Assert.DoesNotContain('\u001b', Counting.Groups(CallGrouping.To, [History.Of("busy", 0, 0, to: "sip:\u001b]0;owned")]).Single().Group!);

    [Fact]
    public void A_currency_out_of_a_file_is_shown_without_what_a_terminal_obeys() =>
        Assert.Equal("1.00 \uFFFD[31mUSD", Counting.All(History.Of("completed", 0, 5, price: -1, unit: "\u001b[31mUSD")).CostText);
}
