using System.Globalization;

namespace TwilioCalls.Client.Tests.Times;

public sealed class CallTimeTests
{
    private static readonly DateTime Midnight = new(2026, 11, 1);
    private static readonly string[] FarZones = ["Pacific/Kiritimati", "America/Adak", "UTC"];
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData(DateTimeKind.Unspecified)]
    [InlineData(DateTimeKind.Local)]
    public void A_date_alone_is_that_whole_local_day_whatever_its_Kind_says_in_secret(DateTimeKind kind)
    {
        var day = CallTime.From(DateTime.SpecifyKind(Midnight, kind), Berlin);

        Assert.Equal(new DateTimeOffset(2026, 10, 31, 23, 0, 0, TimeSpan.Zero), day.Start);
        Assert.Equal(day.Start.AddDays(1), day.End);
        Assert.False(day.IsDay);
        Assert.Equal("2026-10-31T23:00:00Z", day.ToString());
    }

    [Fact]
    public void A_date_of_UTC_is_that_day_of_UTC()
    {
        var day = CallTime.From(DateTime.SpecifyKind(Midnight, DateTimeKind.Utc));

        Assert.True(day.IsDay);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), day.Start);
        Assert.Equal("2026-11-01", day.ToString());
    }

    [Fact]
    public void A_local_day_that_is_one_of_UTC_is_sent_as_the_day() =>
        Assert.Equal("2026-11-01", CallTime.From(Midnight, TimeZoneInfo.Utc).ToString());

    [Fact]
    public void A_date_with_a_time_is_a_moment_of_the_local_zone()
    {
        var local = Midnight.AddHours(8.5);

        var moment = CallTime.From(local);

        Assert.False(moment.IsDay);
        Assert.Equal(new DateTimeOffset(local).UtcDateTime, moment.Start.UtcDateTime);
        Assert.Equal(TimeSpan.Zero, moment.Start.Offset);
    }

    // The zone, its local day, and when it begins and ends in UTC.
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-28T23:00Z", "2026-03-29T22:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-24T22:00Z", "2026-10-25T23:00Z")]
    [InlineData("Asia/Kathmandu", "2026-11-01", "2026-10-31T18:15Z", "2026-11-01T18:15Z")]
    // The clock jumps from midnight to one o'clock, and back from midnight to eleven.
    [InlineData("America/Santiago", "2026-09-06", "2026-09-06T04:00Z", "2026-09-07T03:00Z")]
    [InlineData("America/Santiago", "2026-04-04", "2026-04-04T03:00Z", "2026-04-05T04:00Z")]
    // Midnight is there twice.
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00Z", "2026-11-02T05:00Z")]
    [InlineData("Atlantic/Azores", "2026-10-25", "2026-10-25T00:00Z", "2026-10-26T01:00Z")]
    // A whole day is skipped.
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00Z", "2011-12-30T10:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z", "2011-12-30T10:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z", "2011-12-31T10:00Z")]
    public void A_day_begins_and_ends_when_the_zones_calendar_turns(string zone, string date, string start, string end)
    {
        var day = CallTime.From(Date(date), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(start, Text(day.Start));
        Assert.Equal(end, Text(day.End));
    }

    [Fact]
    public void A_time_that_the_clock_jumps_over_is_the_jump_and_no_call_is_at_it()
    {
        var time = CallTime.From(new DateTime(2026, 3, 29, 2, 30, 0), Berlin);

        Assert.Equal("2026-03-29T01:00Z", Text(time.Start));
        Assert.Equal(time.Start, time.End);
    }

    [Fact]
    public void A_time_that_the_clock_shows_twice_is_what_NET_makes_of_it() => Assert.Equal(
        "2026-10-25T01:30Z", Text(CallTime.From(new DateTime(2026, 10, 25, 2, 30, 0), Berlin).Start));

    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    public void The_beginning_and_the_end_of_time_are_times_in_every_zone(long ticks)
    {
        foreach (var zone in FarZones.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            Assert.True(CallTime.From(DateTime.MinValue.AddTicks(ticks), zone).Start < DateTimeOffset.MinValue.AddDays(1));
            Assert.True(CallTime.From(DateTime.MaxValue.AddTicks(-ticks), zone).Start > DateTimeOffset.MaxValue.AddDays(-1));
            Assert.Equal(DateTimeOffset.MaxValue, CallTime.From(DateTime.MaxValue.Date, zone).End);
        }
    }

    [Fact]
    public void A_moment_of_any_offset_is_written_in_utc() => Assert.Equal(
        "2026-10-31T22:30:15Z", CallTime.At(new(2026, 11, 1, 0, 30, 15, TimeSpan.FromHours(2))).ToString());

    [Fact]
    public void The_culture_does_not_matter()
    {
        var time = CallTime.At(new(2026, 11, 1, 8, 5, 0, TimeSpan.Zero));

        Assert.Equal("2026-11-01T08:05:00Z", time.ToString(null, CultureInfo.GetCultureInfo("ar-SA")));
    }

    private static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
