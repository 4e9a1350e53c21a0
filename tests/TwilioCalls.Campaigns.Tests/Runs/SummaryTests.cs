using TwilioCalls.Campaigns.Framework;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>What a journal tells from outside.</summary>
public class SummaryTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_counts_the_rows_by_what_became_of_them_and_what_they_cost()
    {
        using var campaign = Campaign();
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.ConnectionReset(FaultMoment.Before));

        await campaign.RunAsync([.. TestCampaign.Rows(4), TestCampaign.Row("+15005550011"), TestCampaign.Row("+15005550001")], new() { CallsPerSecond = 1, MaximumRequest = 1 });

        var summary = SummaryOf(campaign, campaign.Twilio.Clock.GetUtcNow());
        Assert.Equal("6 rows: 0 waiting, 0 calling, 3 answered, 0 machine, 1 unanswered, 1 refused, 0 excluded, 1 unknown", summary.ToString());
        Assert.Equal((6, 0, 0, 3, 0, 1, 1, 0, 1, 6), (summary.Total, summary.Waiting, summary.Calling, summary.Answered, summary.Machine,
            summary.Unanswered, summary.Refused, summary.Excluded, summary.Unknown, summary.Attempts));
        Assert.Equal(("Completed", "spring", campaign.Path), (summary.State, summary.Name, summary.JournalPath));
        Assert.Equal((campaign.Twilio.AccountSid, "To", null), (summary.AccountSid, summary.KeyProperty, summary.Shard));
        Assert.Equal((Environment.MachineName, Environment.ProcessId), (summary.MachineName, summary.ProcessId));
        Assert.Equal((null, null, null), (summary.Next, summary.Eta, summary.EtaLocal));
        Assert.Equal(campaign.Done.Where(row => row.Price is not null).Sum(row => row.Price), summary.Cost ?? 0);
        Assert.InRange(summary.LastWritten, Start, campaign.Twilio.Clock.GetUtcNow());
    }

    [Fact]
    public async Task It_tells_a_campaign_that_runs_from_one_that_was_stopped_and_one_that_was_interrupted()
    {
        using var campaign = Campaign();
        using (var journal = campaign.Open())
        {
            new CampaignList(journal).Add(TestCampaign.Row(TestCampaign.Number(0)));
            journal.Write();
            Assert.Equal("Running", SummaryOf(campaign, Start).State);
        }

        Assert.Equal("Interrupted", SummaryOf(campaign, Start).State);

        using (var journal = campaign.Open())
        {
            await journal.CloseAsync();
            Assert.Equal("Stopped", SummaryOf(campaign, Start).State);
        }

        using (campaign.Open())
        {
        }

        // It took no row, and may have ended before it read its list.
        await campaign.RunAsync();
        Assert.Equal("Completed", SummaryOf(campaign, Start).State);
    }

    [Fact]
    public async Task A_process_that_ended_before_it_came_to_what_is_new_in_its_list_has_not_completed_it()
    {
        using var campaign = Campaign();
        await campaign.RunAsync(TestCampaign.Rows(2));
        Assert.Equal("Completed", SummaryOf(campaign, Start).State);
        using (var journal = campaign.Open())
        {
            Assert.Equal(GivenRow.Kept, new CampaignList(journal).Add(TestCampaign.Row(TestCampaign.Number(0))));
            journal.Write();
        }

        Assert.Equal("Interrupted", SummaryOf(campaign, Start).State);
    }

    [Fact]
    public async Task As_many_rows_that_wait_as_calls_on_the_line_do_not_make_it_complete()
    {
        using var campaign = Campaign();
        using (var journal = campaign.Open())
        {
            var list = new CampaignList(journal);
            Array.ForEach(TestCampaign.Rows(2), row => list.Add(row));
            journal.Append(new(LineKind.Dial, 0, Start) { Attempt = 1 });
            journal.Append(new(LineKind.Call, 0, Start) { Sid = "CA1" });
            await journal.CloseAsync();
        }

        Assert.Equal("Stopped", SummaryOf(campaign, Start).State);
    }

    [Fact]
    public void A_process_that_ended_while_it_read_its_list_has_not_completed_it()
    {
        using var campaign = Campaign();
        using (var journal = campaign.Open())
        {
            new CampaignList(journal).Add(TestCampaign.Row(TestCampaign.Number(0)));
            journal.Append(new(LineKind.Exclude, 0, Start));
            journal.Write();
        }

        var summary = SummaryOf(campaign, Start);
        Assert.Equal(("Interrupted", 0, 1), (summary.State, summary.Waiting, summary.Excluded));
    }

    [Fact]
    public void The_end_of_a_run_is_told_at_its_pace_so_far_and_of_no_other()
    {
        using var campaign = Campaign();
        var journal = campaign.Open();
        var list = new CampaignList(journal);
        Array.ForEach(TestCampaign.Rows(8), row => list.Add(row));
        journal.Write();
        Assert.Null(SummaryOf(campaign, Start.AddMinutes(6)).Eta);

        for (var row = 0; row < 3; row++)
        {
            journal.Append(new(LineKind.Dial, row, Start.AddMinutes(row)) { Attempt = 1 });
            journal.Append(new(LineKind.Refused, row, Start.AddMinutes(row)) { Code = 21211 });
        }

        journal.Append(new(LineKind.Exclude, 3, Start));
        journal.Write();
        // Three in six minutes, and four wait.
        var summary = SummaryOf(campaign, Start.AddMinutes(6));
        Assert.Equal(Start.AddMinutes(6), summary.Next);
        Assert.Equal(Start.AddMinutes(14), summary.Eta);
        Assert.Equal(Start.AddMinutes(14).LocalDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), summary.EtaLocal);

        journal.Dispose();
        Assert.Null(SummaryOf(campaign, Start.AddMinutes(6)).Eta);
    }

    [Fact]
    public void Where_all_wait_for_later_the_end_is_reckoned_from_then()
    {
        using var campaign = Campaign();
        using var journal = campaign.Open();
        new CampaignList(journal).Add(TestCampaign.Row(TestCampaign.Number(0)));
        journal.Append(new(LineKind.Dial, 0, Start) { Attempt = 1 });
        journal.Append(new(LineKind.Refused, 0, Start) { Again = Start.AddHours(1) });
        journal.Write();

        var summary = SummaryOf(campaign, Start.AddMinutes(2));
        Assert.Equal(Start.AddHours(1), summary.Next);
        Assert.Equal(Start.AddMinutes(62), summary.Eta);

        journal.Append(new(LineKind.Exclude, 0, Start));
        journal.Write();
        Assert.Equal((null, null), (SummaryOf(campaign, Start.AddMinutes(2)).Next, SummaryOf(campaign, Start.AddMinutes(2)).Eta));
    }

    [Fact]
    public async Task The_rows_are_those_that_the_run_handed_out()
    {
        using var campaign = Campaign();
        await campaign.RunAsync([.. TestCampaign.Rows(2), TestCampaign.Row("+15005550011"), TestCampaign.Row("+15005550001")], new() { CallsPerSecond = 1 });
        using (var journal = campaign.Open())
        {
            new CampaignList(journal).Add(TestCampaign.Row(TestCampaign.Number(5)));
            await journal.CloseAsync();
        }

        using var reader = new CampaignReader(campaign.Path);
        var rows = reader.Rows().ToDictionary(row => row.Key);
        Assert.Equal(5, rows.Count);
        Assert.Equivalent(campaign.Done, rows.Values.Where(row => row.Outcome != "Waiting").OrderBy(row => campaign.Done.FindIndex(done => done.Key == row.Key)).ToList());
        var waiting = rows[TestCampaign.Rows(6)[5].Key];
        Assert.Equal(("Waiting", 0, null, null), (waiting.Outcome, waiting.Attempt, waiting.Sid, waiting.Status));
        Assert.Equal([new("To", TestCampaign.Number(5)), new("Name", "Ada")], waiting.Cells);
    }

    [Fact]
    public void A_journal_that_is_not_there_or_is_a_folder_is_named_as_such()
    {
        using var campaign = Campaign();

        Assert.Equal(JournalProblem.Missing, Assert.Throws<JournalException>(() => new CampaignReader(campaign.Path)).Problem);
        Assert.Equal(JournalProblem.Missing, Assert.Throws<JournalException>(() => new CampaignReader(Path.Combine(campaign.Path, "spring.jsonl"))).Problem);
        Directory.CreateDirectory(campaign.Path);
        var failure = Assert.Throws<JournalException>(() => new CampaignReader(campaign.Path));
        Assert.Equal(JournalProblem.Inaccessible, failure.Problem);
        Assert.Contains("is a folder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_journal_is_closed_again()
    {
        using var campaign = Campaign();
        await File.WriteAllTextAsync(campaign.Path, "To,Name\n", Stop);

        Assert.Equal(JournalProblem.Foreign, Assert.Throws<JournalException>(() => new CampaignReader(campaign.Path)).Problem);

        Assert.False(JournalHandle.IsWritten(campaign.Path));
    }

    private static TestCampaign Campaign() => new(new(new() { CallCount = 0, Clock = SandboxClock.Frozen(Start) }));

    private static CampaignSummary SummaryOf(TestCampaign campaign, DateTimeOffset now)
    {
        using var reader = new CampaignReader(campaign.Path);
        return reader.Summary(now);
    }
}
