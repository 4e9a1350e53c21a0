using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>Asking whether a campaign runs takes nothing that another could miss.</summary>
public class InUseTests
{
    [Fact]
    public async Task Many_who_ask_at_once_are_not_taken_for_the_one_who_runs_it_and_keep_nobody_out()
    {
        using var campaign = new TestCampaign();
        campaign.Open().Dispose();
        var wrong = 0;

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop }, one =>
        {
            for (var asked = 0; asked < 500; asked++)
            {
                Interlocked.Add(ref wrong, JournalOwner.IsInUse(campaign.Path) ? 1 : 0);
            }
        });
        Assert.Equal(0, wrong);

        using var asking = new CancellationTokenSource();
        var askers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!asking.IsCancellationRequested)
            {
                JournalOwner.IsInUse(campaign.Path);
            }
        }, CancellationToken.None)).ToArray();
        for (var opened = 0; opened < 200; opened++)
        {
            JournalFile.Open(campaign.Path).Dispose();
        }

        await asking.CancelAsync();
        await Task.WhenAll(askers);
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_made()
    {
        using var campaign = new TestCampaign();

        Assert.False(JournalOwner.IsInUse(campaign.Path));
        Assert.False(File.Exists(campaign.Path));
    }
}
