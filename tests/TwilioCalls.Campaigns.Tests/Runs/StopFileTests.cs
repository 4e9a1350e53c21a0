using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>Whoever asks a run to stop is heard, whenever and by whichever name of the journal.</summary>
public class StopFileTests
{
    [Fact]
    public async Task A_run_that_is_asked_to_stop_while_it_reads_its_list_dials_nobody()
    {
        using var campaign = new TestCampaign();
        IEnumerable<Campaigns.Rows.RowInput> List()
        {
            foreach (var row in TestCampaign.Rows(3))
            {
                yield return row;
            }

            new StopFile(campaign.Path).Lay(cancelQueued: false);
        }

        var end = await campaign.RunAsync(List());

        Assert.Equal(EndReason.Stopped, end.Reason);
        Assert.Empty(campaign.Dialled);
        Assert.Equal(3, campaign.Read().Rows.Count(row => row.State == RowState.Waiting));
        Assert.False(File.Exists(campaign.Path + ".stop"));
    }

    [Fact]
    public async Task What_was_left_over_for_a_run_before_stops_nobody()
    {
        using var campaign = new TestCampaign();
        new StopFile(campaign.Path).Lay(cancelQueued: false);

        var end = await campaign.RunAsync(TestCampaign.Rows(3));

        Assert.Equal(EndReason.Done, end.Reason);
        Assert.Equal(3, campaign.Dialled.Count);
        Assert.False(File.Exists(campaign.Path + ".stop"));
    }

    [Fact]
    public async Task A_file_that_is_no_journal_keeps_what_lies_beside_it()
    {
        using var campaign = new TestCampaign();
        await File.WriteAllTextAsync(campaign.Path, "To,Name\n", Stop);
        await File.WriteAllTextAsync(campaign.Path + ".stop", "of another program", Stop);

        await Assert.ThrowsAsync<JournalException>(() => campaign.RunAsync(TestCampaign.Rows(1)));

        Assert.True(File.Exists(campaign.Path + ".stop"));
    }

    [Fact]
    public void A_symbolic_link_to_the_journal_and_the_journal_itself_are_stopped_by_one_file()
    {
        using var campaign = new TestCampaign();
        var link = campaign.Path + ".link";
        var linkToLink = campaign.Path + ".link2";
        File.CreateSymbolicLink(link, Path.GetFileName(campaign.Path));
        File.CreateSymbolicLink(linkToLink, link);
        // The run makes the file, also by the name of a link to it.
        campaign.OpenFile = () => JournalFile.Open(link);
        campaign.Open().Dispose();

        foreach (var (asked, run) in new[] { (campaign.Path, link), (link, campaign.Path), (linkToLink, link), (link, linkToLink) })
        {
            new StopFile(asked).Lay(cancelQueued: true);
            Assert.Equal((true, true), new StopFile(run).Read());
            new StopFile(run).Remove();
            Assert.Equal(default, new StopFile(asked).Read());
        }
    }
}
