using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Faults.Kinds;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>Only what is the number's fault, or the row's, is the end of a row.</summary>
public class RefusalTests
{
    private static readonly CampaignSettings Settings = new() { CallsPerSecond = 1 };

    public static TheoryData<int, int> OfAccountOrFrom => new()
    {
        { 403, 20003 }, { 403, 20005 }, { 403, 20008 }, { 404, 20404 }, { 400, 10001 }, { 400, 10005 },
        { 400, 21210 }, { 400, 21212 }, { 400, 21213 }, { 400, 21606 },
    };

    [Theory, MemberData(nameof(OfAccountOrFrom))]
    public async Task What_the_account_or_the_From_is_refused_for_lets_rows_wait_until_it_is_put_right(int status, int code)
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Every(ApiOperation.Create, RefusedWith(status, code));

        var end = await campaign.RunAsync(TestCampaign.Rows(12), Settings);

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.Contains("wait", end.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("other parameters", end.Message, StringComparison.Ordinal);
        Assert.Equal(5, Creates(campaign));
        Assert.Empty(campaign.Done);
        Assert.All(campaign.Read().Rows, row => Assert.Equal((RowState.Waiting, 0), (row.State, (int)row.Attempt)));

        campaign.Twilio.Faults.Clear();
        Assert.Equal(EndReason.Done, (await campaign.RunAsync(TestCampaign.Rows(12), Settings)).Reason);

        Assert.Equal(12, campaign.Dialled.Distinct().Count());
        Assert.Equal(12, campaign.Dialled.Count);
        Assert.All(campaign.Read().Rows, row => Assert.Equal((RowState.Answered, 1), (row.State, (int)row.Attempt)));
    }

    [Fact]
    public async Task A_row_that_waits_for_its_From_is_not_tried_again_in_the_same_run_which_says_why_it_waits()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, RefusedWith(400, 21210));
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 4, RefusedWith(400, 21210));

        var end = await campaign.RunAsync(TestCampaign.Rows(6), Settings);

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.Equal(6, Creates(campaign));
        Assert.Equal(4, campaign.Done.Count(row => row.Outcome == "Answered"));
        Assert.Equal(2, campaign.Read().Rows.Count(row => row.State == RowState.Waiting));
        Assert.Contains("the account or -From for 2 rows", end.Message, StringComparison.Ordinal);
        Assert.Contains("21210", end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_rows_own_parameter_is_refused_for_is_final_until_the_list_gives_another()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Every(ApiOperation.Create, RefusedWith(400, 21205));

        var end = await campaign.RunAsync(TestCampaign.Rows(12), Settings);

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.Contains("other parameters", end.Message, StringComparison.Ordinal);
        Assert.Equal(5, campaign.Done.Count(row => row is { Outcome: "Refused", Message: not null }));
        campaign.Twilio.Faults.Clear();
        var rows = TestCampaign.Rows(12);
        Array.ForEach(rows, row => row.Call.Url = new("https://example.com/other"));

        await campaign.RunAsync(rows, Settings);

        Assert.Equal(12, campaign.Dialled.Distinct().Count());
    }

    private static int Creates(TestCampaign campaign) => campaign.Twilio.Requests.Count(request => request.Method == "POST");

    private static Fault RefusedWith(int status, int code) =>
        new(new FaultBehavior($"{status} {code}", _ => ApiAnswer.Of(new ApiError(status, code, "Twilio does not want to."))));
}
