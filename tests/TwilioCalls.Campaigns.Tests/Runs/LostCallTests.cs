using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

public class LostCallTests
{
    private static readonly CampaignSettings Settings = new() { CallsPerSecond = 100 };

    [Fact]
    public async Task A_call_whose_answer_was_lost_is_found_and_followed()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.ConnectionReset(FaultMoment.After));

        await campaign.RunAsync(TestCampaign.Rows(4), Settings);

        Assert.Equal(4, campaign.Done.Count(row => row is { Outcome: "Answered", Sid.Length: 34 }));
        Assert.Equal(4, campaign.Dialled.Count);
    }

    [Fact]
    public async Task A_request_that_nobody_got_stays_unknown_and_is_dialled_again_by_a_persons_word_only()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Next(ApiOperation.Create, Fault.ConnectionReset(FaultMoment.Before));

        await campaign.RunAsync(TestCampaign.Rows(3), Settings);
        await campaign.RunAsync(TestCampaign.Rows(3), Settings);

        Assert.Equal(2, campaign.Dialled.Count);
        // The second run has nothing new to tell of it, and is not held up.
        Assert.Contains("no such call", Assert.Single(campaign.Done, row => row.Outcome == "Unknown").Message, StringComparison.Ordinal);

        await campaign.RunAsync(TestCampaign.Rows(3), Settings with { RedialUnknown = true });

        Assert.Equal(3, campaign.Dialled.Distinct().Count());
        Assert.Equal(3, campaign.Dialled.Count);
        Assert.Equal(3, campaign.Read().Rows.Count(row => row.State == RowState.Answered));
    }

    [Fact]
    public async Task With_RedialUnknown_a_call_that_the_look_up_finds_is_not_dialled_again()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Next(ApiOperation.Create, Fault.ConnectionReset(FaultMoment.After), 2);

        await campaign.RunAsync(TestCampaign.Rows(3), Settings with { RedialUnknown = true });

        Assert.Equal(3, campaign.Dialled.Count);
        Assert.Equal(3, campaign.Dialled.Distinct().Count());
    }

    [Fact]
    public async Task Of_two_lost_calls_to_one_number_neither_is_taken_for_the_other()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 1, Fault.ConnectionReset(FaultMoment.After));
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.ConnectionReset(FaultMoment.Before));
        var number = TestCampaign.Number(0);

        await campaign.RunAsync([TestCampaign.Row(number, "ada"), TestCampaign.Row(number, "grace")], Settings);

        Assert.Equal(["Unknown", "Unknown"], campaign.Done.Select(row => row.Outcome));
        Assert.All(campaign.Done, row => Assert.Contains("cannot be told whether its call is CA", row.Message, StringComparison.Ordinal));
        Assert.Single(campaign.Dialled);
    }

    [Fact]
    public async Task A_call_that_another_row_has_is_not_found_for_a_lost_one()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.ConnectionReset(FaultMoment.Before));
        var number = TestCampaign.Number(0);

        await campaign.RunAsync([TestCampaign.Row(number, "ada"), TestCampaign.Row(number, "grace")], Settings with { MaximumRequest = 1 });

        Assert.Equal(["Answered", "Unknown"], campaign.Done.Select(row => row.Outcome).Order());
    }

    [Fact]
    public async Task The_run_ends_when_too_many_stay_unknown_and_those_of_earlier_runs_do_not_count()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Every(ApiOperation.Create, Fault.ConnectionReset(FaultMoment.Before));

        var end = await campaign.RunAsync(TestCampaign.Rows(100), Settings with { MaximumUnknown = 3 });

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.Contains("-MaximumUnknown is 3", end.Message, StringComparison.Ordinal);
        campaign.Twilio.Faults.Clear();
        Assert.Equal(EndReason.Done, (await campaign.RunAsync(settings: Settings with { MaximumUnknown = 3 })).Reason);
    }
}
