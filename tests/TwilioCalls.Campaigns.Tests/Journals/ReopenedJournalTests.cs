using System.Text;
using TwilioCalls.Campaigns.Framework;
using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>What the next run makes of a file, however the one before or an editor has left it.</summary>
public class ReopenedJournalTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_line_that_was_cut_is_taken_away_before_the_next_is_written()
    {
        using var campaign = new TestCampaign();
        Begin(campaign, 2);
        var whole = await File.ReadAllBytesAsync(campaign.Path, Stop);
        await File.WriteAllBytesAsync(campaign.Path, [.. whole, .. "{\"line\":\"dial\",\"row\":0,\"at\":\"2026-04-01T09:00:00Z\",\"attempt\":1,"u8], Stop);

        campaign.Open().Dispose();

        var now = await File.ReadAllBytesAsync(campaign.Path, Stop);
        Assert.Equal(whole, now[..whole.Length]);
        Assert.StartsWith("{\"line\":\"open\",\"at\":", Encoding.UTF8.GetString(now[whole.Length..]), StringComparison.Ordinal);
        Assert.All(campaign.Read().Rows, row => Assert.Equal(RowState.Waiting, row.State));
    }

    [Fact]
    public async Task A_line_feed_that_an_editor_took_away_is_put_back()
    {
        using var campaign = new TestCampaign();
        Begin(campaign, 2);
        var whole = await File.ReadAllBytesAsync(campaign.Path, Stop);
        await File.WriteAllBytesAsync(campaign.Path, whole[..^1], Stop);
        Assert.Equal(2, campaign.Read().Rows.Count);

        using (var journal = campaign.Open())
        {
            journal.Append(new(LineKind.Exclude, 1, At) { Message = "No." });
            Assert.Equal("No.", journal.ReadOutcome(journal.State.Rows[1])?.Message);
        }

        Assert.Equal(whole, (await File.ReadAllBytesAsync(campaign.Path, Stop))[..whole.Length]);
        Assert.Equal([RowState.Waiting, RowState.Excluded], campaign.Read().Rows.Select(row => row.State));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_byte_order_mark_before_a_journal_is_named(bool isWhole)
    {
        using var campaign = new TestCampaign();
        Begin(campaign, 1);
        var bytes = await File.ReadAllBytesAsync(campaign.Path, Stop);
        await File.WriteAllBytesAsync(campaign.Path, [0xEF, 0xBB, 0xBF, .. isWhole ? bytes : bytes[..40]], Stop);

        var failure = Assert.Throws<JournalException>(() => campaign.Open());

        Assert.Equal(JournalProblem.Damaged, failure.Problem);
        Assert.Contains("line 1 cannot be trusted, as an editor has put a byte order mark before it, which can be taken away again", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("{")]
    [InlineData("{\"line\":\"campaign\"")]
    [InlineData("{\"line\":\"campaign\",")]
    [InlineData("{\"line\":\"campaign\",\"at\":\"2026")]
    public async Task What_may_be_the_beginning_of_a_first_line_is_begun_again(string text)
    {
        using var campaign = new TestCampaign();
        await File.WriteAllTextAsync(campaign.Path, text, Stop);

        campaign.Open().Dispose();

        Assert.NotNull(campaign.Read().Header);
    }

    [Theory]
    [InlineData("\0\0x")]
    [InlineData("{\"line\":\"camping\"")]
    [InlineData("{\"line\":\"row\",\"at\":\"2026-04-01T09:00:00Z\"")]
    [InlineData("\uFEFFTo,Name")]
    [InlineData("\uFEFFTo,Name\n")]
    public async Task What_cannot_be_is_left_as_it_is(string text)
    {
        using var campaign = new TestCampaign();
        await File.WriteAllTextAsync(campaign.Path, text, Stop);

        Assert.Equal(JournalProblem.Foreign, Assert.Throws<JournalException>(() => campaign.Open()).Problem);

        Assert.Equal(Encoding.UTF8.GetBytes(text), await File.ReadAllBytesAsync(campaign.Path, Stop));
    }

    [Fact]
    public void Lines_longer_than_what_is_read_at_once_come_back_and_so_do_those_between()
    {
        using var campaign = new TestCampaign();
        int[] lengths = [10, 100_000, 300_000, 10, 700_000, 50_000, 200_000, 10];
        using (var journal = campaign.Open())
        {
            var list = new CampaignList(journal);
            foreach (var (index, length) in lengths.Index())
            {
                list.Add(new($"{index}", TestCampaign.Row(TestCampaign.Number(index)).Call, null, [new("Note", new((char)('a' + index), length))]));
            }

            journal.Write();
        }

        using var reader = new CampaignReader(campaign.Path);
        Assert.Equal(lengths, reader.State.Rows.Select(row => reader.Given(row).Cells[0].Value!.Length));
        Assert.All(reader.State.Rows, row => Assert.Equal((char)('a' + row.Index), reader.Given(row).Cells[0].Value![^1]));
    }

    [Fact]
    public async Task A_sealed_line_that_cannot_follow_is_damage_with_its_reason()
    {
        using var campaign = new TestCampaign();
        using var lines = new LineWriter(0);
        lines.Write(new(LineKind.Campaign, -1, At) { Header = new("test", campaign.Twilio.AccountSid, "To", null) });
        lines.Write(new(LineKind.Dial, 0, At) { Attempt = 1 });
        await File.WriteAllBytesAsync(campaign.Path, lines.Take(), Stop);

        var failure = Assert.Throws<JournalException>(() => campaign.Open());

        Assert.Equal(JournalProblem.Damaged, failure.Problem);
        Assert.Contains("line 2 cannot be trusted, as there is no row 0.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_changed_is_damage_by_its_checksum()
    {
        using var campaign = new TestCampaign();
        Begin(campaign, 1);
        await File.WriteAllTextAsync(campaign.Path, (await File.ReadAllTextAsync(campaign.Path, Stop)).Replace("Ada", "Ida", StringComparison.Ordinal), Stop);

        Assert.Contains("as its checksum says that it, or the line before it, is not as it was written", Assert.Throws<JournalException>(() => campaign.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_are_about_no_row_name_none()
    {
        using var campaign = new TestCampaign();
        using (var journal = campaign.Open(key: ""))
        {
            Assert.Equal("To", journal.State.Header!.KeyProperty);
            await journal.CloseAsync();
        }

        Assert.Equal(["campaign", "open", "close"], (await File.ReadAllLinesAsync(campaign.Path, Stop)).Select(line => line.Split('"')[3]));
        Assert.DoesNotContain("\"row\"", await File.ReadAllTextAsync(campaign.Path, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_refusal_names_the_parameter_or_the_place_that_is_wrong()
    {
        using var campaign = new TestCampaign();
        campaign.Open(key: "Id").Dispose();

        Assert.Contains("was begun with -KeyProperty Id,", Assert.Throws<JournalException>(() => campaign.Open(key: "To")).Message, StringComparison.Ordinal);
        Assert.Contains("was begun without -Shard,", Assert.Throws<JournalException>(() => campaign.Open(key: "Id", shard: "1/2")).Message, StringComparison.Ordinal);
        Assert.Equal(JournalProblem.Missing, Assert.Throws<JournalException>(() => JournalFile.Open(Path.Combine(campaign.Path + ".none", "spring.jsonl"))).Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("To,Name\n")]
    public void A_file_in_use_that_does_not_say_by_whom_is_in_use_by_another_process(string text)
    {
        using var campaign = new TestCampaign();
        var stream = JournalHandle.OpenToWrite(campaign.Path);
        stream.Write(Encoding.UTF8.GetBytes(text));

        var failure = Assert.Throws<JournalException>(() => JournalFile.Open(campaign.Path));

        Assert.Equal(JournalProblem.InUse, failure.Problem);
        Assert.Contains("is in use by another process.", failure.Message, StringComparison.Ordinal);
        JournalHandle.Close(stream);
    }

    [Fact]
    public void A_line_beyond_the_end_of_the_file_is_not_read_as_anything()
    {
        using var campaign = new TestCampaign();
        campaign.Open().Dispose();
        using var file = JournalFile.Open(campaign.Path);

        Assert.Throws<EndOfStreamException>(() => file.Read(new(file.Length - 3, 4)));
        Assert.Equal("}\n"u8.ToArray(), file.Read(new(file.Length - 2, 2)));
    }

    [Fact]
    public void The_stop_file_says_whether_to_cancel_and_a_folder_in_its_place_does_no_harm()
    {
        using var campaign = new TestCampaign();
        var file = new StopFile(campaign.Path);
        file.Lay(cancelQueued: false);
        Assert.Equal((true, false), file.Read());
        file.Lay(cancelQueued: true);
        Assert.Equal((true, true), file.Read());
        file.Remove();
        Assert.Equal(default, file.Read());

        Directory.CreateDirectory(campaign.Path + ".stop");
        file.Remove();
        Assert.Equal(default, file.Read());
    }

    private static void Begin(TestCampaign campaign, int rows)
    {
        using var journal = campaign.Open();
        var list = new CampaignList(journal);
        Array.ForEach(TestCampaign.Rows(rows), row => list.Add(row));
        journal.Write();
    }
}
