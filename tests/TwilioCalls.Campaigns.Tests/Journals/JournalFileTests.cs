using System.Diagnostics;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Journals;

public class JournalFileTests
{
    [Fact]
    public async Task A_second_process_is_refused_by_whatever_path_it_comes_and_named_who_has_it()
    {
        using var campaign = new TestCampaign();
        await campaign.RunAsync(TestCampaign.Rows(1));
        var symbolic = campaign.Path + ".symbolic";
        var hard = campaign.Path + ".hard";
        File.CreateSymbolicLink(symbolic, campaign.Path);
        using (var link = Process.Start("ln", [campaign.Path, hard]))
        {
            await link.WaitForExitAsync(Stop);
        }

        using var journal = campaign.Open();

        foreach (var path in new[] { campaign.Path, symbolic, hard, Path.Combine(Path.GetDirectoryName(campaign.Path)!, ".", "spring.jsonl") })
        {
            var failure = Assert.Throws<JournalException>(() => JournalFile.Open(path));
            Assert.Equal(JournalProblem.InUse, failure.Problem);
            Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_reads_it_keeps_nobody_out_and_takes_no_lock_along()
    {
        using var campaign = new TestCampaign();
        using var journal = campaign.Open();

        Assert.NotEmpty(await File.ReadAllBytesAsync(campaign.Path, Stop));
        Assert.NotNull(campaign.Read().Header);
        Assert.True(JournalOwner.IsInUse(campaign.Path));
        Assert.Throws<JournalException>(() => JournalFile.Open(campaign.Path));
    }

    [Fact]
    public async Task Only_its_owner_may_read_it()
    {
        using var campaign = new TestCampaign();
        await campaign.RunAsync(TestCampaign.Rows(1));

        // Windows has access lists instead.
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(campaign.Path));
        }
    }

    [Theory]
    [InlineData("To,Name\n+14155550101,Ada\n", "Foreign")]
    [InlineData("{\"line\":\"camp", "Foreign")]
    [InlineData("PK", "Foreign")]
    public async Task A_file_of_another_program_is_refused_and_left_as_it_is(string text, string problem)
    {
        using var campaign = new TestCampaign();
        // A beginning of our own first line is ours.
        text = text.StartsWith("{\"line\":\"camp", StringComparison.Ordinal) ? text + "\n" : text;
        await File.WriteAllTextAsync(campaign.Path, text, Stop);

        var failure = await Assert.ThrowsAsync<JournalException>(() => campaign.RunAsync(TestCampaign.Rows(1)));

        Assert.Equal(problem, failure.Problem.ToString());
        Assert.Equal(text, await File.ReadAllTextAsync(campaign.Path, Stop));
        Assert.Empty(campaign.Dialled);
    }

    [Fact]
    public async Task A_byte_that_changed_a_line_that_is_missing_and_one_that_is_there_twice_are_refused_by_number()
    {
        using var campaign = new TestCampaign();
        await campaign.RunAsync(TestCampaign.Rows(3));
        var lines = await File.ReadAllLinesAsync(campaign.Path, Stop);

        await AssertDamagedAsync([.. lines[..2], lines[2].Replace("Ada", "Ida", StringComparison.Ordinal), .. lines[3..]], 3);
        await AssertDamagedAsync([.. lines[..5], .. lines[6..]], 6);
        await AssertDamagedAsync([.. lines[..5], lines[4], .. lines[5..]], 6);
        await AssertDamagedAsync([.. lines[..5], lines[6], lines[5], .. lines[7..]], 6);

        async Task AssertDamagedAsync(string[] changed, int line)
        {
            await File.WriteAllTextAsync(campaign.Path, string.Join('\n', changed) + "\n", Stop);
            var failure = await Assert.ThrowsAsync<JournalException>(() => campaign.RunAsync(TestCampaign.Rows(3)));
            Assert.Equal(JournalProblem.Damaged, failure.Problem);
            Assert.Contains($"line {line} ", failure.Message, StringComparison.Ordinal);
            Assert.Equal(3, campaign.Dialled.Count);
        }
    }

    [Fact]
    public void A_journal_of_another_account_another_key_or_another_part_is_refused()
    {
        using var campaign = new TestCampaign();
        campaign.Open(key: "Id", shard: "1/2").Dispose();

        Assert.Equal(JournalProblem.OtherAccount, Assert.Throws<JournalException>(() => campaign.Open("AC" + new string('0', 32))).Problem);
        Assert.Equal(JournalProblem.OtherList, Assert.Throws<JournalException>(() => campaign.Open(key: "To", shard: "1/2")).Problem);
        Assert.Equal(JournalProblem.OtherList, Assert.Throws<JournalException>(() => campaign.Open(key: "Id", shard: "2/2")).Problem);
        campaign.Open(key: "").Dispose();
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_is_refused_before_anything_else_is_said_of_it()
    {
        using var campaign = new TestCampaign();
        await File.WriteAllTextAsync(campaign.Path, "{\"line\":\"campaign\",\"at\":\"2031-01-01T00:00:00Z\",\"version\":3,\"seal\":\"new\"}\n", Stop);

        var failure = Assert.Throws<JournalException>(() => campaign.Open());

        Assert.Equal(JournalProblem.Newer, failure.Problem);
    }

    [Fact]
    public async Task A_journal_that_may_not_be_written_is_refused()
    {
        using var campaign = new TestCampaign();
        if (Environment.IsPrivilegedProcess)
        {
            var disk = Directory.CreateTempSubdirectory("read-only-").FullName;
            Assert.SkipUnless(await MountAsync("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk), "Whoever may do everything may write it.");
            var failure = Assert.Throws<JournalException>(() => JournalFile.Open(Path.Combine(disk, "spring.jsonl")));
            Assert.True(await MountAsync("umount", disk));
            Directory.Delete(disk);
            Assert.Equal(JournalProblem.Inaccessible, failure.Problem);
            return;
        }

        campaign.Open().Dispose();
        File.SetAttributes(campaign.Path, FileAttributes.ReadOnly);
        Assert.Equal(JournalProblem.Inaccessible, Assert.Throws<JournalException>(() => campaign.Open()).Problem);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    public async Task A_flush_that_fails_lets_nothing_more_be_sent_and_nothing_be_lost(int flush)
    {
        using var campaign = new TestCampaign();
        campaign.OpenFile = () => new FailingFile(campaign.Path, flush);

        var end = await campaign.RunAsync(TestCampaign.Rows(20), new() { CallsPerSecond = 100, MaximumRequest = 1 });

        Assert.Equal(EndReason.Failed, end.Reason);
        Assert.Equal(JournalProblem.NotWritten, Assert.IsType<JournalException>(end.Failure).Problem);
        // The first flush is that of the opening.
        Assert.Equal(flush - 2, campaign.Dialled.Count);
        Assert.Equal(flush - 2, campaign.Done.Count(row => row.Outcome == "Answered"));

        campaign.OpenFile = () => JournalFile.Open(campaign.Path);
        await campaign.RunAsync(TestCampaign.Rows(20));

        Assert.Equal(20, campaign.Dialled.Count);
        Assert.Equal(20, campaign.Dialled.Distinct().Count());
        Assert.Equal(0, campaign.Read().Rows.Count(row => row.State == RowState.Unknown));
    }

    [Fact]
    public async Task A_full_disk_lets_nothing_more_be_sent_and_with_room_again_everybody_is_called_once()
    {
        using var campaign = new TestCampaign();
        var disk = Directory.CreateTempSubdirectory("full-disk-").FullName;
        Assert.SkipUnless(await MountAsync("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk), "A small disk cannot be made here.");
        try
        {
            var path = Path.Combine(disk, "spring.jsonl");
            campaign.OpenFile = () => JournalFile.Open(path);

            var end = await campaign.RunAsync(TestCampaign.Rows(35), new() { CallsPerSecond = 100 });

            Assert.Equal(JournalProblem.NotWritten, Assert.IsType<JournalException>(end.Failure).Problem);
            Assert.InRange(campaign.Dialled.Count, 1, 34);

            Assert.True(await MountAsync("mount", "-o", "remount,size=1m", disk));
            await campaign.RunAsync(TestCampaign.Rows(35));

            Assert.Equal(35, campaign.Dialled.Distinct().Count());
            Assert.Equal(35, campaign.Dialled.Count);
        }
        finally
        {
            await MountAsync("umount", disk);
            Directory.Delete(disk);
        }
    }

    private static async Task<bool> MountAsync(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private sealed class FailingFile(string path, int flush) : JournalFile(Framework.JournalHandle.OpenToWrite(path))
    {
        private int _flushes;

        public override void Flush()
        {
            if (++_flushes >= flush)
            {
                throw new IOException("No space left on device");
            }

            base.Flush();
        }
    }
}
