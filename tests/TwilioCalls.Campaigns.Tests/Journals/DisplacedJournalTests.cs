using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>Somebody deletes, moves or replaces the journal while its campaign runs. Windows does not let them.</summary>
public class DisplacedJournalTests
{
    public static TheoryData<string> Ways => ["delete", "move", "replace with a copy", "replace with another file", "replace with a folder"];

    [Theory, MemberData(nameof(Ways))]
    public async Task A_run_whose_journal_is_gone_dials_no_more_and_follows_what_is_on_the_line(string way)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nobody can take the file away.");
        using var campaign = new TestCampaign();
        Displace(campaign, way);

        var end = await campaign.RunAsync(TestCampaign.Rows(30), new());

        Assert.Equal(EndReason.Failed, end.Reason);
        Assert.Equal(JournalProblem.NotWritten, Assert.IsType<JournalException>(end.Failure).Problem);
        Assert.Contains("is no longer the file of this run", end.Failure!.Message, StringComparison.Ordinal);
        Assert.InRange(campaign.Dialled.Count, 3, 4);
        Assert.Equal(campaign.Dialled.Count, campaign.Done.Count(row => row.Outcome == "Answered"));
    }

    [Fact]
    public async Task A_journal_that_was_moved_has_everything_and_goes_on_once_it_is_put_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nobody can take the file away.");
        using var campaign = new TestCampaign();
        Displace(campaign, "move");
        await campaign.RunAsync(TestCampaign.Rows(10), new());
        File.Move(campaign.Path + ".moved", campaign.Path);
        campaign.OnWait = static _ => { };

        await campaign.RunAsync(TestCampaign.Rows(10), new());

        Assert.Equal(10, campaign.Dialled.Count);
        Assert.Equal(10, campaign.Dialled.Distinct().Count());
        Assert.All(campaign.Read().Rows, row => Assert.Equal(RowState.Answered, row.State));
    }

    private static void Displace(TestCampaign campaign, string way)
    {
        var isDone = false;
        campaign.OnWait = _ =>
        {
            if (campaign.Dialled.Count != 3 || isDone)
            {
                return;
            }

            isDone = true;
            File.Move(campaign.Path, campaign.Path + ".moved");
            switch (way)
            {
                case "delete":
                    File.Delete(campaign.Path + ".moved");
                    break;
                case "replace with a copy":
                    File.Copy(campaign.Path + ".moved", campaign.Path);
                    break;
                case "replace with another file":
                    File.WriteAllText(campaign.Path, "To,Name\n");
                    break;
                case "replace with a folder":
                    Directory.CreateDirectory(campaign.Path);
                    break;
            }
        };
    }
}
