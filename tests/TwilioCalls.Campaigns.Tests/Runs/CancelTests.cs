using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>A call that a run canceled never rang, also if the run did not live to see it.</summary>
public class CancelTests
{
    private static readonly CampaignSettings Settings = new() { CallsPerSecond = 1 };

    [Fact]
    public async Task A_process_that_dies_after_it_canceled_leaves_rows_that_the_next_run_dials()
    {
        using var campaign = await CanceledAsync();
        var lines = await File.ReadAllLinesAsync(campaign.Path, Stop);
        var end = Array.FindIndex(lines, line => line.Contains("\"status\":\"canceled\"", StringComparison.Ordinal));
        await File.WriteAllTextAsync(campaign.Path, string.Join('\n', lines[..end]) + "\n", Stop);

        await campaign.RunAsync(settings: Settings);
        await campaign.RunAsync(settings: Settings);

        Assert.All(campaign.Read().Rows, row => Assert.Equal((RowState.Answered, 1), (row.State, (int)row.Attempt)));
        Assert.Equal(3, campaign.Twilio.Rings.Count);
        Assert.Equal(3, campaign.Twilio.Rings.Select(ring => ring.To).Distinct().Count());
    }

    [Fact]
    public async Task A_call_that_somebody_else_canceled_is_the_end_of_its_row()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 0.1 }));
        var isCanceled = false;
        campaign.OnWait = _ =>
        {
            if (campaign.Dialled.Count == 2 && !isCanceled)
            {
                isCanceled = true;
                var sid = campaign.Read().Rows[1].Sid!;
                campaign.Client.UpdateCallAsync(sid, new() { Status = "canceled" }, campaign.Twilio.AccountSid, Stop).GetAwaiter().GetResult();
            }
        };

        await campaign.RunAsync(TestCampaign.Rows(3), Settings);

        Assert.True(isCanceled);
        Assert.Single(campaign.Done, row => row is { Outcome: "Unanswered", Status: "canceled" });
        Assert.Equal(2, campaign.Twilio.Rings.Count);
    }

    [Fact]
    public async Task A_call_that_cannot_be_canceled_is_told_of_and_followed_to_its_end()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 0.1 }));
        campaign.Twilio.Faults.Every(ApiOperation.Update, Fault.Status(503));

        await CancelAsync(campaign);

        Assert.Contains(campaign.Warnings, static warning => warning.Contains("could not be canceled", StringComparison.Ordinal));
        Assert.Equal(campaign.Dialled.Count, campaign.Twilio.Rings.Count);
        Assert.Equal(campaign.Dialled.Count, campaign.Done.Count(row => row.Outcome == "Answered"));
    }

    [Fact]
    public async Task A_journal_of_version_1_stays_one_that_older_programs_read()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 0.1 }));
        var header = new JournalHeader("test", campaign.Twilio.AccountSid, "To", null) { Version = 1 };
        CampaignJournal.Open(campaign.OpenFile(), campaign.Path, header, campaign.Twilio.Clock).Dispose();

        await CancelAsync(campaign);

        Assert.DoesNotContain("\"line\":\"cancel\"", await File.ReadAllTextAsync(campaign.Path, Stop), StringComparison.Ordinal);
        Assert.Equal(1, campaign.Read().Header!.Version);
        Assert.Contains(campaign.Read().Rows, row => row.State == RowState.Waiting);
        await campaign.RunAsync(settings: Settings);
        Assert.All(campaign.Read().Rows, row => Assert.Equal((RowState.Answered, 1), (row.State, (int)row.Attempt)));
    }

    private static async Task<TestCampaign> CanceledAsync()
    {
        var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 0.1 }));
        await CancelAsync(campaign);
        Assert.Contains("\"line\":\"cancel\"", await File.ReadAllTextAsync(campaign.Path, Stop), StringComparison.Ordinal);
        return campaign;
    }

    private static async Task CancelAsync(TestCampaign campaign)
    {
        var waits = 0;
        campaign.OnWait = _ =>
        {
            if (campaign.Dialled.Count >= 1 && waits++ == 0)
            {
                new StopFile(campaign.Path).Lay(cancelQueued: true);
            }
        };
        await campaign.RunAsync(TestCampaign.Rows(3), Settings);
        campaign.OnWait = static _ => { };
    }
}
