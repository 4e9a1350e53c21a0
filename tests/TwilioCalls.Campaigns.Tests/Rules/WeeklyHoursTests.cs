using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

public sealed class WeeklyHoursTests
{
    [Fact]
    public void They_are_shown_as_they_were_given_and_with_their_days_unless_these_are_all()
    {
        Assert.Equal("09:00-12:00, 13:00-20:00", WeeklyHours.Read(["09:00-12:00 , 13:00-20:00"], null).ToString());
        Assert.Equal("09:00-12:00, 13:00-20:00", WeeklyHours.Read(["09:00-12:00", " 13:00-20:00"], Enum.GetValues<DayOfWeek>()).ToString());
        Assert.Equal("09:00-12:00 on Monday, Friday", WeeklyHours.Read(["09:00-12:00"], [DayOfWeek.Friday, DayOfWeek.Monday, DayOfWeek.Friday]).ToString());
    }

    [Fact]
    public void None_are_the_whole_day_and_no_days_are_all()
    {
        Assert.Equal("00:00-24:00", WeeklyHours.Read([], []).ToString());
        Assert.Equal("00:00-24:00 on Monday", WeeklyHours.Read(null, [DayOfWeek.Monday]).ToString());
        Assert.Null(CallingHours.Read([], [], null, _ => []));
    }

    [Fact]
    public void They_can_end_at_midnight_by_either_name()
    {
        foreach (var end in new[] { "00:00", "24:00" })
        {
            var hours = WeeklyHours.Read([$"22:00-{end}"], [DayOfWeek.Monday]);

            Assert.True(hours.Holds(new DateTime(2026, 11, 23, 22, 0, 0)));
            Assert.True(hours.Holds(new DateTime(2026, 11, 23, 23, 59, 59)));
            Assert.False(hours.Holds(new DateTime(2026, 11, 24, 0, 0, 0)));
            Assert.False(hours.Holds(new DateTime(2026, 11, 23, 0, 0, 0)));
        }
    }

    [Fact]
    public void Up_to_three_zones_of_a_number_are_named_and_of_more_their_count()
    {
        Assert.Contains(" in Asia/Tokyo, Asia/Seoul, Asia/Manila, next from ", Reason("Asia/Tokyo", "Asia/Seoul", "Asia/Manila"), StringComparison.Ordinal);
        Assert.Contains(" in all 4 time zones that its number may be in, next from ", Reason("Asia/Tokyo", "Asia/Seoul", "Asia/Manila", "Asia/Taipei"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_that_this_machine_does_not_know_makes_a_number_wait_and_is_named() => Assert.Equal(
        "its number may be in Mars/Base, a time zone that is not known on this machine; give it a column TimeZone", Reason("Asia/Tokyo", "Mars/Base"));

    private static string? Reason(params string[] zones) => CallingHours.Read(["09:00-20:00"], null, null, _ => zones)!
        .Next("+14155550123", null, new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero), TimeSpan.Zero).Reason;
}
