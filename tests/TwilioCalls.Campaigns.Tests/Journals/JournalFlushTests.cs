using TwilioCalls.Campaigns.Framework;
using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>When lines are written and flushed, and what stays of them where that fails.</summary>
public class JournalFlushTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_on_the_disk_is_not_flushed_once_more()
    {
        using var campaign = new TestCampaign();
        using var file = new CountingFile(campaign.Path);
        using var journal = Begin(campaign, file, 1);
        await journal.CommitAsync();
        var flushes = file.Flushes;

        await journal.CommitAsync();
        Assert.Equal(flushes, file.Flushes);

        journal.Append(Dial(0));
        await journal.CommitAsync();
        Assert.Equal(flushes + 1, file.Flushes);
    }

    [Fact]
    public void A_list_is_written_in_batches_of_some_kilobytes()
    {
        using var campaign = new TestCampaign();
        using var file = new CountingFile(campaign.Path);
        using var journal = Begin(campaign, file, 1);
        journal.Write();
        var before = file.Appended.Count;

        var list = new CampaignList(journal);
        Array.ForEach(TestCampaign.Rows(1000), row => list.Add(row));

        var batches = file.Appended.Skip(before).ToArray();
        Assert.InRange(batches.Length, 2, 20);
        Assert.All(batches, length => Assert.InRange(length, 1 << 15, (1 << 15) + 1000));
    }

    [Fact]
    public async Task A_flush_that_fails_takes_back_what_was_announced_since_the_last_and_nothing_before() =>
        Assert.Equal([RowState.Dialling, RowState.Waiting, RowState.Waiting], await StatesAsync(Dial(1)));

    [Fact]
    public async Task What_Twilio_has_answered_stays_though_a_flush_after_it_fails() =>
        Assert.Equal(
            [RowState.Calling, RowState.Dialling, RowState.Waiting],
            await StatesAsync(Dial(1), new(LineKind.Call, 0, At) { Sid = "CA1" }, Dial(2)));

    [Fact]
    public async Task Once_a_flush_has_failed_nothing_is_written_and_each_commit_says_why()
    {
        using var campaign = new TestCampaign();
        using var file = new CountingFile(campaign.Path);
        using var journal = Begin(campaign, file, 1);
        journal.Append(Dial(0));
        var failure = await FailAsync(file, journal);
        var (length, appended) = (file.Length, file.Appended.Count);
        file.IsFailing = false;

        journal.Append(new(LineKind.Call, 0, At) { Sid = "CA1" });
        journal.Write();

        Assert.Same(failure, await Assert.ThrowsAsync<JournalException>(journal.CommitAsync));
        Assert.Same(failure, journal.Obstacle);
        Assert.Equal((length, appended), (file.Length, file.Appended.Count));
        Assert.Equal(RowState.Calling, journal.State.Rows[0].State);
        Assert.Contains("cannot be written any more: No space left on device Nothing more is dialled.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_an_older_journal_does_not_get_leaves_the_place_of_the_next_as_it_is()
    {
        using var campaign = new TestCampaign();
        var header = new JournalHeader("test", campaign.Twilio.AccountSid, "To", null) { Version = 1 };
        using var journal = CampaignJournal.Open(campaign.OpenFile(), campaign.Path, header, campaign.Twilio.Clock);
        new CampaignList(journal).Add(TestCampaign.Rows(1)[0]);
        journal.Append(Dial(0));
        journal.Append(new(LineKind.Call, 0, At) { Sid = "CA1" });
        journal.Append(new(LineKind.Cancel, 0, At) { Sid = "CA1" });
        journal.Append(new(LineKind.End, 0, At) { Sid = "CA1", Status = "canceled" });

        Assert.Equal("canceled", journal.ReadOutcome(journal.State.Rows[0])?.Status);
    }

    private static JournalLine Dial(int row) => new(LineKind.Dial, row, At) { Attempt = 1 };

    private static CampaignJournal Begin(TestCampaign campaign, CountingFile file, int rows)
    {
        campaign.OpenFile = () => file;
        var journal = campaign.Open();
        var list = new CampaignList(journal);
        Array.ForEach(TestCampaign.Rows(rows), row => list.Add(row));
        return journal;
    }

    /// <summary>What the file has of three rows, the first of them announced, after the flush of these lines failed.</summary>
    private static async Task<RowState[]> StatesAsync(params JournalLine[] unflushed)
    {
        using var campaign = new TestCampaign();
        using (var file = new CountingFile(campaign.Path))
        using (var journal = Begin(campaign, file, 3))
        {
            journal.Append(Dial(0));
            await journal.CommitAsync();
            Array.ForEach(unflushed, line => journal.Append(line));
            await FailAsync(file, journal);
        }

        return [.. campaign.Read().Rows.Select(row => row.State)];
    }

    private static async Task<JournalException> FailAsync(CountingFile file, CampaignJournal journal)
    {
        file.IsFailing = true;
        return await Assert.ThrowsAsync<JournalException>(journal.CommitAsync);
    }

    private sealed class CountingFile(string path) : JournalFile(JournalHandle.OpenToWrite(path))
    {
        public int Flushes { get; private set; }

        public List<int> Appended { get; } = [];

        public bool IsFailing { get; set; }

        public override void Append(byte[] lines)
        {
            Appended.Add(lines.Length);
            base.Append(lines);
        }

        public override void Flush()
        {
            Flushes++;
            if (IsFailing)
            {
                throw new IOException("No space left on device");
            }

            base.Flush();
        }
    }
}
