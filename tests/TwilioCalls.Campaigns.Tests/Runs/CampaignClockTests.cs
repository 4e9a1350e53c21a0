using Microsoft.Extensions.Time.Testing;
using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>How long the loop of a run waits where time is not simulated.</summary>
public class CampaignClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);

    [Theory]
    [InlineData(0.2, 0.2)]
    [InlineData(1, 1)]
    // What may stop the run is looked at each second.
    [InlineData(3600, 1)]
    [InlineData(0, 0.001)]
    [InlineData(-5, 0.001)]
    public async Task It_waits_until_the_moment_though_no_longer_than_a_second_and_never_not_at_all(double until, double expected)
    {
        var wait = Clock().WaitAsync(Start.AddSeconds(until), [], Stop);

        _time.Advance(TimeSpan.FromSeconds(expected) - TimeSpan.FromTicks(1));
        Assert.False(wait.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));

        await wait;
    }

    [Fact]
    public async Task Work_that_is_done_ends_the_wait()
    {
        var (one, other) = (new TaskCompletionSource(), new TaskCompletionSource());
        var wait = Clock().WaitAsync(Start.AddSeconds(1), [one.Task, other.Task], Stop);
        Assert.False(wait.IsCompleted);

        other.SetResult();

        await wait;
    }

    [Fact]
    public async Task Whoever_stops_the_run_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();
        var wait = Clock().WaitAsync(Start.AddSeconds(1), [], stop.Token);
        Assert.False(wait.IsCompleted);

        await stop.CancelAsync();

        await wait;
    }

    private CampaignClock Clock()
    {
        using var campaign = new TestCampaign();
        return new(campaign.Client.Options with { Delay = null, Time = _time });
    }
}
