using System.Globalization;
using System.Text.RegularExpressions;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>Hundreds of calls, which take about a second a test.</summary>
public class ManyCallsTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Following_takes_much_less_than_a_request_a_call()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 2000, Clock = SandboxClock.Frozen(Start) }));

        await campaign.RunAsync(TestCampaign.Rows(200), new());

        var looks = campaign.Twilio.Requests.Count(request => request.Method == "GET");
        TestContext.Current.SendDiagnosticMessage("{0} requests to follow 200 calls.", looks);
        Assert.InRange(looks, 1, 60);
    }

    [Fact]
    public async Task Many_calls_on_the_line_are_followed_in_pages_that_take_little_memory()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 1000, Clock = SandboxClock.Frozen(Start) }));

        await campaign.RunAsync(TestCampaign.Rows(600), new() { CallsPerSecond = 1000 });

        var sizes = campaign.Twilio.Requests.Select(request => Regex.Match(request.PathAndQuery, "PageSize=([0-9]+)")).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(250, sizes.Max());
        Assert.Equal(600, campaign.Done.Count(row => row.Outcome == "Answered"));
    }

    [Fact]
    public async Task A_bad_day_dials_nobody_twice_and_forgets_nobody()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 50, Clock = SandboxClock.Frozen(Start) }));
        campaign.Twilio.Faults.Share(ApiOperation.Any, FaultMix.BadDay(7, 30));

        await campaign.RunAsync(TestCampaign.Rows(200), new() { CallsPerSecond = 50, MaximumUnknown = int.MaxValue });

        Assert.Equal(campaign.Dialled.Count, campaign.Dialled.Distinct().Count());
        Assert.Equal(200, campaign.Done.Count);
        Assert.DoesNotContain(campaign.Done, row => row.Outcome == "Unknown" && campaign.Dialled.Contains(row.To));
        Assert.DoesNotContain(campaign.Done, row => row.Outcome == "Answered" && !campaign.Dialled.Contains(row.To));
    }
}
