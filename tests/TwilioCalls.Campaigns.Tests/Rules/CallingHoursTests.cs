using System.Globalization;
using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

public sealed class CallingHoursTests
{
    private const string Number = "+4930123456";

    private static readonly TimeSpan NoQueue = TimeSpan.Zero;

    [Theory]
    [InlineData("2026-11-25 07:59:59.999", "2026-11-25 08:00")]
    [InlineData("2026-11-25 08:00", "2026-11-25 08:00")]
    [InlineData("2026-11-25 18:59:59.999", "2026-11-25 18:59:59.999")]
    [InlineData("2026-11-25 19:00", "2026-11-26 08:00")]
    public void They_begin_with_their_first_minute_and_end_before_their_last(string now, string next) =>
        Assert.Equal(Utc(next), Hours(["09:00-20:00"]).Next(Number, "Europe/Berlin", Utc(now), NoQueue).From);

    [Theory]
    [InlineData("2026-11-25 18:59:50", 9, "2026-11-25 18:59:50")]
    [InlineData("2026-11-25 18:59:50", 10, "2026-11-26 08:00")]
    // It might ring at once, so that it is not created before they begin either.
    [InlineData("2026-11-25 07:59:50", 20, "2026-11-25 08:00")]
    public void All_the_time_in_Twilios_queue_lies_within_them(string now, int queue, string next) =>
        Assert.Equal(Utc(next), Hours(["09:00-20:00"]).Next(Number, "Europe/Berlin", Utc(now), TimeSpan.FromSeconds(queue)).From);

    [Theory]
    [InlineData("2026-11-25 11:00", "2026-11-25 13:30")]
    [InlineData("2026-11-25 11:59", "2026-11-25 13:30")]
    [InlineData("2026-11-25 22:30", "2026-11-25 22:30")]
    [InlineData("2026-11-26 01:59", "2026-11-26 01:59")]
    [InlineData("2026-11-26 02:00", "2026-11-26 09:00")]
    public void There_may_be_several_and_they_may_go_past_midnight(string now, string next) =>
        Assert.Equal(Utc(next), Hours(["09:00-11:00, 13:30-15:00", "22:00-02:00"]).Next(Number, "UTC", Utc(now), NoQueue).From);

    [Fact]
    public void Hours_past_midnight_belong_to_the_day_on_which_they_begin()
    {
        var hours = CallingHours.Read(["22:00-02:00"], [DayOfWeek.Friday], null, None)!;

        // 27 November 2026 is a Friday.
        Assert.Equal(Utc("2026-11-27 22:00"), hours.Next(Number, "UTC", Utc("2026-11-27 01:00"), NoQueue).From);
        Assert.True(hours.Next(Number, "UTC", Utc("2026-11-28 01:59"), NoQueue).IsNow);
        Assert.Equal(Utc("2026-12-04 22:00"), hours.Next(Number, "UTC", Utc("2026-11-28 02:00"), NoQueue).From);
    }

    [Fact]
    public void Days_without_hours_are_whole()
    {
        var hours = CallingHours.Read(null, [DayOfWeek.Saturday, DayOfWeek.Sunday], null, None)!;

        Assert.Equal(Utc("2026-11-28 00:00"), hours.Next(Number, "UTC", Utc("2026-11-27 01:00"), NoQueue).From);
        Assert.True(hours.Next(Number, "UTC", Utc("2026-11-29 23:59:59"), NoQueue).IsNow);
        Assert.Equal(Utc("2026-12-05 00:00"), hours.Next(Number, "UTC", Utc("2026-11-30 00:00"), NoQueue).From);
    }

    [Theory]
    // The clock jumps from 02:00 to 03:00 on 29 March, and from 03:00 back to 02:00 on 25 October.
    [InlineData("02:30-04:00", "2026-03-29 00:00", "2026-03-29 01:00")]
    [InlineData("02:00-03:00", "2026-03-29 00:00", "2026-03-30 00:00")]
    [InlineData("02:30-02:45", "2026-10-25 00:45", "2026-10-25 01:30")]
    [InlineData("03:00-04:00", "2026-10-25 00:00", "2026-10-25 02:00")]
    public void When_the_clock_is_changed_it_counts_what_it_shows(string range, string now, string next) =>
        Assert.Equal(Utc(next), Hours([range]).Next(Number, "Europe/Berlin", Utc(now), NoQueue).From);

    [Fact]
    public void A_row_says_its_zone_and_else_all_zones_of_its_number_must_be_within_them()
    {
        var hours = CallingHours.Read(["09:00-20:00"], null, "Asia/Tokyo", _ => ["America/New_York", "America/Los_Angeles"])!;
        var noon = Utc("2026-11-25 12:00");

        Assert.True(hours.Next(Number, "Europe/Berlin", noon, NoQueue).IsNow);
        Assert.Equal(Utc("2026-11-25 17:00"), hours.Next(Number, null, noon, NoQueue).From);
        Assert.Equal(Utc("2026-11-26 17:00"), hours.Next(Number, " ", Utc("2026-11-26 01:00"), NoQueue).From);
    }

    [Fact]
    public void A_number_that_tells_no_zone_has_that_of_the_parameter_and_else_waits_and_says_why()
    {
        Assert.Equal(Utc("2026-11-26 00:00"), CallingHours.Read(["09:00-20:00"], null, "Asia/Tokyo", None)!.Next(Number, null, Utc("2026-11-25 12:00"), NoQueue).From);

        var waits = Hours(["00:00-23:59"]).Next("sip:ada@example.com", null, Utc("2026-11-25 12:00"), NoQueue);
        Assert.Null(waits.From);
        Assert.Contains("-TimeZone", waits.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "00:00-24:00")]
    [InlineData(true, "06:00-18:00", "18:00-06:00")]
    [InlineData(false, "00:00-23:59")]
    [InlineData(false, "00:00-12:00", "12:01-24:00")]
    public void Hours_that_are_the_whole_week_hold_nobody_back(bool areAll, params string[] ranges)
    {
        Assert.Equal(areAll, CallingHours.Read(ranges, null, null, None) is null);
        Assert.NotNull(CallingHours.Read(ranges, [DayOfWeek.Monday], null, None));
    }

    [Fact]
    public void Zones_that_have_no_time_in_common_make_it_wait_and_say_so()
    {
        var hours = CallingHours.Read(["09:00-12:00"], null, null, _ => ["Pacific/Guam", "America/Adak", "Europe/Berlin", "Asia/Tokyo"])!;

        var waits = hours.Next(Number, null, Utc("2026-11-25 12:00"), NoQueue);

        Assert.Null(waits.From);
        Assert.Contains("all 4 time zones", waits.Reason, StringComparison.Ordinal);
        Assert.False(waits.IsNow);
    }

    [Fact]
    public void A_queue_longer_than_the_hours_never_fits() =>
        Assert.Null(Hours(["09:00-10:00"]).Next(Number, "UTC", Utc("2026-11-25 12:00"), TimeSpan.FromHours(1)).From);

    [Fact]
    public void Why_it_waits_names_hours_zone_and_time() => Assert.Equal(
        "calling hours are 09:00-20:00 on Monday, Tuesday in Europe/Berlin, next from 2026-11-30 08:00:00 UTC",
        CallingHours.Read(["09:00-20:00"], [DayOfWeek.Tuesday, DayOfWeek.Monday], null, None)!.Next(Number, "Europe/Berlin", Utc("2026-11-25 12:00"), NoQueue).Reason);

    [Fact]
    public void Names_of_Windows_are_zones_too() =>
        Assert.Equal(Utc("2026-11-26 08:00"), Hours(["09:00-20:00"]).Next(Number, "W. Europe Standard Time", Utc("2026-11-25 20:00"), NoQueue).From);

    [Theory]
    [InlineData("9-20", "two times of the 24-hour clock")]
    [InlineData("09:00", "two times")]
    [InlineData("", "two times")]
    [InlineData("09:00-20:00,", "two times")]
    [InlineData("09:60-20:00", "two times")]
    [InlineData("24:00-20:00", "two times")]
    [InlineData("09:00-24:01", "two times")]
    [InlineData("09:00-20:00 PM", "two times")]
    [InlineData("09:00-09:00", "the whole day is 00:00-24:00")]
    public void What_is_no_range_is_refused_in_words_that_help(string range, string help)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => Hours([range]));

        Assert.Equal("CallingHours", error.ParamName);
        Assert.Contains(help, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("France/Paris", "Europe/Paris")]
    [InlineData("new york", "America/New_York")]
    [InlineData("UTC+2", "Europe/Berlin")]
    [InlineData("../../etc/passwd", "Europe/Berlin")]
    [InlineData("/etc/passwd", "Europe/Berlin")]
    public void A_zone_that_nobody_knows_is_refused_and_a_right_one_shown(string zone, string right)
    {
        var parameter = Assert.ThrowsAny<ArgumentException>(() => CallingHours.Read(null, null, zone, None));
        var row = Assert.ThrowsAny<ArgumentException>(() => Hours(["09:00-20:00"]).Next(Number, zone, Utc("2026-11-25 12:00"), NoQueue));

        Assert.Equal("TimeZone", parameter.ParamName);
        Assert.Equal($"TimeZone cannot be '{zone}': that is no time zone known here. Write one as the IANA does, such as {right}.", parameter.Message);
        Assert.Equal(parameter.Message, row.Message);
    }

    [Fact]
    public void Without_hours_and_days_there_is_no_limit() => Assert.Null(CallingHours.Read([], null, "Europe/Berlin", None));

    private static CallingHours Hours(string[] ranges) => CallingHours.Read(ranges, null, null, None)!;

    private static IReadOnlyList<string> None(string number) => [];

    private static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
