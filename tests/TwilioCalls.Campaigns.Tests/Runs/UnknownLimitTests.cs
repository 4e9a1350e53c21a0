using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>What is not known yet counts as what is not known: nobody waits for a look-up and dials on meanwhile.</summary>
public class UnknownLimitTests
{
    public static TheoryData<string, int, double> Storms => new()
    {
        { "503", 0, 5 }, { "503", 5, 1 }, { "503", 5, 100 }, { "reset", 5, 5 }, { "reset", 20, 100 },
    };

    [Theory, MemberData(nameof(Storms))]
    public async Task A_server_that_answers_no_create_makes_hardly_more_rows_unknown_than_are_allowed(string fault, int most, double pace)
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Every(ApiOperation.Create, fault == "503" ? Fault.Status(503) : Fault.ConnectionReset(FaultMoment.Before));
        var settings = new CampaignSettings { CallsPerSecond = pace, MaximumUnknown = most };

        var end = await campaign.RunAsync(TestCampaign.Rows(300), settings);

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.InRange(campaign.Read().Rows.Count(row => row.State == RowState.Unknown), most + 1, most + settings.MaximumRequest);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Dialling_goes_on_once_those_that_were_lost_are_found(int most)
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Next(ApiOperation.Create, Fault.ConnectionReset(FaultMoment.After), 30);

        var end = await campaign.RunAsync(TestCampaign.Rows(40), new() { CallsPerSecond = 100, MaximumUnknown = most });

        Assert.Equal(EndReason.Done, end.Reason);
        Assert.Equal(40, campaign.Done.Count(row => row.Outcome == "Answered"));
    }

    [Fact]
    public async Task RedialUnknown_does_not_dial_into_a_server_that_answers_nothing_for_ever()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Every(ApiOperation.Create, Fault.Status(503));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var creates = 0;
        campaign.OnWait = _ =>
        {
            creates = campaign.Twilio.Requests.Count(request => request.Method == "POST");
            (creates > 100 ? stop : new()).Cancel();
        };

        var end = await campaign.RunAsync(TestCampaign.Rows(3), new() { RedialUnknown = true }, stop.Token);

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.InRange(creates, 6, 15);
    }
}
