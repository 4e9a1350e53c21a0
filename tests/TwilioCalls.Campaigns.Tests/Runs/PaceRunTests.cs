using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

public class PaceRunTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(0.2)]
    [InlineData(10)]
    public async Task Twilios_queue_stays_short_however_fast_the_command_wants_to_be(double accountsRate)
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = accountsRate, Clock = SandboxClock.Frozen(Start) }));

        await campaign.RunAsync(TestCampaign.Rows(100), new() { CallsPerSecond = 100 });

        Assert.Equal(100, campaign.Twilio.Rings.Count);
        var longest = TimeSpan.FromSeconds(7) + TimeSpan.FromSeconds(1 / accountsRate);
        Assert.All(campaign.Twilio.Rings, ring => Assert.InRange(ring.At - ring.Created, TimeSpan.Zero, longest));
        // The account is not kept waiting either.
        Assert.True(campaign.Twilio.Rings[^1].At - Start < TimeSpan.FromSeconds((100 / accountsRate * 1.5) + 60));
    }

    [Fact]
    public async Task Calls_that_Twilio_refuses_because_too_many_go_on_come_again()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, MaximumConcurrentCalls = 3, Clock = SandboxClock.Frozen(Start) }));

        var end = await campaign.RunAsync(TestCampaign.Rows(30), new() { CallsPerSecond = 100 });

        Assert.Equal(EndReason.Done, end.Reason);
        Assert.Equal(30, campaign.Done.Count(row => row is { Outcome: "Answered", Attempt: 1 }));
    }

    [Fact]
    public async Task No_more_calls_go_on_at_once_than_are_allowed()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 100, MaximumConcurrentCalls = 2, Clock = SandboxClock.Frozen(Start) }));

        await campaign.RunAsync(TestCampaign.Rows(10), new() { CallsPerSecond = 100, MaximumConcurrentCall = 2 });

        Assert.DoesNotContain(campaign.Twilio.Requests, request => request.Status == 400);
        Assert.Equal(10, campaign.Dialled.Count);
    }

    [Fact]
    public async Task A_full_queue_is_waited_for()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, Clock = SandboxClock.Frozen(Start) }));
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.CallQueueFull());

        await campaign.RunAsync(TestCampaign.Rows(4), new());

        Assert.Equal(4, campaign.Done.Count(row => row is { Outcome: "Answered", Attempt: 1 }));
        Assert.Contains("queue", Assert.Single(campaign.Warnings), StringComparison.Ordinal);
    }
}
