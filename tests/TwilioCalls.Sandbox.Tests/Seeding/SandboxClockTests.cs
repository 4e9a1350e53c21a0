using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Sandbox.Tests.Seeding;

public sealed class SandboxClockTests
{
    private static readonly DateTimeOffset Start = FrozenSandbox.Start;

    [Fact]
    public void It_runs_with_the_clock_underneath_and_ahead_of_it_by_what_it_was_advanced()
    {
        var underneath = new FakeTimeProvider(Start);
        var clock = new SandboxClock(underneath);

        underneath.Advance(TimeSpan.FromSeconds(5));
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Start.AddHours(1).AddSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public void It_can_begin_at_another_time()
    {
        var underneath = new FakeTimeProvider(Start);
        var clock = new SandboxClock(underneath, Start.AddYears(-1));

        underneath.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Start.AddYears(-1).AddSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public void A_frozen_one_moves_only_when_it_is_advanced()
    {
        var clock = SandboxClock.Frozen(Start.ToOffset(TimeSpan.FromHours(9)));

        Assert.Equal(Start, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Start.AddDays(1), clock.GetUtcNow());
    }

    [Fact]
    public void It_never_goes_back()
    {
        var clock = SandboxClock.Frozen(Start);

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Its_timers_are_those_of_the_clock_underneath()
    {
        var underneath = new FakeTimeProvider(Start);
        var fired = 0;
        using var timer = new SandboxClock(underneath).CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        underneath.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, fired);
    }
}
