namespace TwilioCalls.Client.Tests.Times;

public sealed class CallTimeTests
{
    private static readonly DateTime Midnight = new(2026, 11, 1);

    [Fact]
    public void A_date_alone_is_that_day_of_utc()
    {
        var day = CallTime.From(Midnight);

        Assert.True(day.IsDay);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), day.Start);
        Assert.Equal("2026-11-01", day.ToString());
    }

    [Fact]
    public void A_date_with_a_time_is_a_moment_of_the_local_zone()
    {
        var local = Midnight.AddHours(8.5);

        var moment = CallTime.From(local);

        Assert.False(moment.IsDay);
        Assert.Equal(new DateTimeOffset(local).UtcDateTime, moment.Start.UtcDateTime);
        Assert.Equal(TimeSpan.Zero, moment.Start.Offset);
    }

    [Fact]
    public void Midnight_of_a_zone_is_a_moment()
    {
        var local = CallTime.From(DateTime.SpecifyKind(Midnight, DateTimeKind.Local));
        var utc = CallTime.From(DateTime.SpecifyKind(Midnight, DateTimeKind.Utc));

        Assert.Equal((false, false), (local.IsDay, utc.IsDay));
        Assert.Equal(new DateTimeOffset(Midnight).UtcDateTime, local.Start.UtcDateTime);
        Assert.Equal("2026-11-01T00:00:00Z", utc.ToString());
    }

    [Fact]
    public void A_moment_of_any_offset_is_written_in_utc() => Assert.Equal(
        "2026-10-31T22:30:15Z", CallTime.At(new(2026, 11, 1, 0, 30, 15, TimeSpan.FromHours(2))).ToString());

    [Fact]
    public void The_culture_does_not_matter()
    {
        var time = CallTime.At(new(2026, 11, 1, 8, 5, 0, TimeSpan.Zero));

        Assert.Equal("2026-11-01T08:05:00Z", time.ToString(null, System.Globalization.CultureInfo.GetCultureInfo("ar-SA")));
    }
}
