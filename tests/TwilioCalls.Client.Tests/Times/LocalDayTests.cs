using TwilioCalls.Listing;

namespace TwilioCalls.Client.Tests.Times;

public class LocalDayTests
{
    private static readonly DateTime Midnight = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Local);

    [Fact]
    public void The_first_moment_of_a_local_day_selects_that_day()
    {
        var filter = new CallFilter { StartTime = CallTime.From(Midnight) };

        Assert.True(filter.Passes(At(Midnight)));
        Assert.True(filter.Passes(At(Midnight.AddDays(1).AddSeconds(-1))));
        Assert.False(filter.Passes(At(Midnight.AddSeconds(-1))));
        Assert.False(filter.Passes(At(Midnight.AddDays(1))));
    }

    [Fact]
    public void A_day_that_spans_two_of_UTC_is_sent_as_both()
    {
        var start = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(10));
        var sent = new CallFilter { StartTime = CallTime.Between(start, start.AddDays(1)) }.Widened(10);

        Assert.Null(sent.StartTime);
        Assert.Equal("2026-10-31", sent.StartTimeAfter?.ToString());
        Assert.Equal("2026-11-02", sent.StartTimeBefore?.ToString());
    }

    [Fact]
    public void Bounds_of_the_users_own_are_sent_as_they_are()
    {
        var start = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(10));
        var own = CallTime.At(start.AddHours(2));
        var sent = new CallFilter { StartTime = CallTime.Between(start, start.AddDays(1)), StartTimeAfter = own }.Widened(10);

        Assert.Equal(own, sent.StartTimeAfter);
    }

    [Fact]
    public void The_end_of_time_is_a_bound_like_any_other()
    {
        var filter = new CallFilter { StartTimeBefore = CallTime.At(DateTimeOffset.MaxValue) };

        Assert.True(filter.Passes(At(Midnight)));
        Assert.NotNull(filter.Widened(10).StartTimeBefore);
    }

    private static Call At(DateTime local) => new() { StartTime = new DateTimeOffset(local) };
}
