using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

public class ListTests
{
    [Fact]
    public async Task Every_row_is_dialled_once_and_followed_to_its_end()
    {
        using var campaign = new TestCampaign();

        var end = await campaign.RunAsync([.. TestCampaign.Rows(20), TestCampaign.Row("+15005550011"), TestCampaign.Row("+15005550001")]);

        Assert.Equal(EndReason.Done, end.Reason);
        Assert.Equal(21, campaign.Dialled.Count);
        Assert.Equal(21, campaign.Dialled.Distinct().Count());
        Assert.Equal(20, campaign.Done.Count(row => row is { Outcome: "Answered", Status: "completed", Attempt: 1, Duration: > 0, Sid.Length: 34 }));
        Assert.Single(campaign.Done, row => row is { Outcome: "Unanswered", Status: "busy" });
        Assert.Single(campaign.Done, row => row is { Outcome: "Refused", Sid: null, Message: not null });
        Assert.Empty(campaign.Warnings);
    }

    [Fact]
    public async Task The_same_list_again_dials_nobody_and_writes_nothing_but_who_opened_it()
    {
        using var campaign = new TestCampaign();
        await campaign.RunAsync(TestCampaign.Rows(5));
        var lines = await File.ReadAllLinesAsync(campaign.Path, Stop);

        await campaign.RunAsync(TestCampaign.Rows(5));

        Assert.Equal(5, campaign.Dialled.Count);
        Assert.Equal(lines.Length + 2, (await File.ReadAllLinesAsync(campaign.Path, Stop)).Length);
    }

    [Fact]
    public async Task Busy_and_no_answer_are_dialled_again_as_often_as_is_allowed()
    {
        using var campaign = new TestCampaign();

        await campaign.RunAsync(
            [TestCampaign.Row("+15005550011"), TestCampaign.Row("+15005550012"), TestCampaign.Row("+15005550013")],
            new() { MaximumAttempt = 3, RetryInterval = TimeSpan.FromMinutes(30) });

        Assert.Equal(new Dictionary<string, int> { ["+15005550011"] = 3, ["+15005550012"] = 3, ["+15005550013"] = 1 }, campaign.Dialled.CountBy(to => to).ToDictionary());
        Assert.Equal([1, 3, 3], campaign.Done.Select(row => row.Attempt).Order());
    }
}
