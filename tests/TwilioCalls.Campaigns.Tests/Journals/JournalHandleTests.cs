using System.Runtime.InteropServices;
using System.Text;
using TwilioCalls.Campaigns.Framework;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>The lock of a journal, and its checksum.</summary>
public class JournalHandleTests
{
    [Fact]
    public void The_lock_is_given_up_though_a_process_that_was_just_started_still_has_the_handle()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No process gets the handles of another there.");
        using var campaign = new TestCampaign();
        var stream = JournalHandle.OpenToWrite(campaign.Path);
        var inherited = Duplicate((int)stream.SafeFileHandle.DangerousGetHandle());
        try
        {
            Assert.True(JournalHandle.IsWritten(campaign.Path));

            JournalHandle.Close(stream);

            Assert.False(JournalHandle.IsWritten(campaign.Path));
            JournalHandle.Close(JournalHandle.OpenToWrite(campaign.Path));
            // Once more changes nothing.
            JournalHandle.Close(stream);
        }
        finally
        {
            _ = CloseDescriptor(inherited);
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Another_file_in_its_place_is_told_by_its_length_and_its_lock(int longer, bool isLocked)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nobody can take the file away.");
        using var campaign = new TestCampaign();
        var stream = JournalHandle.OpenToWrite(campaign.Path);
        stream.Write("line"u8);
        Assert.True(JournalHandle.IsAt(stream, campaign.Path));

        File.Move(campaign.Path, campaign.Path + ".moved");
        var other = JournalHandle.OpenToWrite(campaign.Path);
        other.Write(new byte[4 + longer]);
        if (!isLocked)
        {
            JournalHandle.Close(other);
        }

        // One that is as long and written by a campaign is beyond what a look can tell.
        Assert.Equal(isLocked && longer == 0, JournalHandle.IsAt(stream, campaign.Path));
        Assert.True(JournalHandle.IsAt(stream, campaign.Path + ".moved"));
        JournalHandle.Close(other);
        JournalHandle.Close(stream);
    }

    [Fact]
    public void Links_that_lead_in_a_circle_lead_to_themselves()
    {
        using var campaign = new TestCampaign();
        var (one, other) = (campaign.Path + ".1", campaign.Path + ".2");
        File.CreateSymbolicLink(one, other);
        File.CreateSymbolicLink(other, one);

        Assert.Equal(one, JournalHandle.Resolve(one));
    }

    // Source of the value of 123456789: the catalogue of parametrised CRC algorithms, CRC-32/ISCSI; of the zeros: RFC 3720, B.4.
    [Fact]
    public void The_checksum_is_CRC_32C_however_the_bytes_are_cut()
    {
        var digits = Encoding.ASCII.GetBytes("123456789");
        Assert.Equal(0xE3069283, Crc32C.Of(digits, 0));
        Assert.Equal(0x8A9136AAu, Crc32C.Of(new byte[32], 0));
        Assert.Equal(0u, Crc32C.Of([], 0));
        for (var cut = 0; cut <= digits.Length; cut++)
        {
            Assert.Equal(0xE3069283, Crc32C.Of(digits.AsSpan(cut), Crc32C.Of(digits.AsSpan(0, cut), 0)));
        }
    }

    [DllImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseDescriptor(int descriptor);
}
