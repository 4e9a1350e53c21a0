using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Network;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Host;
using TwilioCalls.Tests.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>A campaign meets each fault that New-TwilioCall meets, over real HTTP: once, and as long as it runs.</summary>
public class FaultMatrixTests
{
    private const int Rows = 3;

    public static MatrixTheoryData<string, int> Faults => new(FaultCatalog.All.Keys, [1, 50]);

    [Theory, MemberData(nameof(Faults))]
    public async Task Whatever_fails_nobody_is_called_twice_and_the_next_runs_call_whoever_was_not(string fault, int requests)
    {
        var twilio = new VirtualTwilio(new() { CallCount = 0, CallsPerSecond = 100 });
        await using var host = await SandboxHost.StartAsync(new() { Twilio = twilio });
        using var campaign = new TestCampaign(twilio);
        campaign.Client = campaign.ClientOf(twilio, options => options with
        {
            BaseUri = host.BaseAddress, Handler = TwilioHandler.Shared, Timeout = TimeSpan.FromSeconds(1),
        });
        var settings = new CampaignSettings { CallsPerSecond = 100, MaximumUnknown = int.MaxValue, MaximumRequest = 1 };
        for (var number = 1; number <= requests; number++)
        {
            twilio.Faults.Nth(ApiOperation.Create, number, FaultCatalog.All[fault]);
        }

        await campaign.RunAsync(TestCampaign.Rows(Rows), settings);

        // A call that was dialled is known, or looked for; never taken for one that was not.
        Assert.Equal(campaign.Dialled.Count, campaign.Dialled.Distinct().Count());
        var numbers = TestCampaign.NumbersIn(campaign.Path);
        Assert.All(campaign.Read().Rows, row => Assert.True(
            row.State is RowState.Answered == campaign.Dialled.Contains(numbers[row.Index]), $"{numbers[row.Index]} is {row.State}."));

        twilio.Faults.Clear();
        await campaign.RunAsync(settings: settings with { RedialUnknown = true });

        Assert.Equal(campaign.Dialled.Count, campaign.Dialled.Distinct().Count());
        Assert.All(campaign.Read().Rows, row => Assert.True(
            campaign.Dialled.Contains(numbers[row.Index]) ? row.State == RowState.Answered : row.State == RowState.Refused, $"{numbers[row.Index]} is {row.State}."));
    }
}
