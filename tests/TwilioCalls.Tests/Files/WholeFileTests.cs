using TwilioCalls.Files;

namespace TwilioCalls.Tests.Files;

/// <summary>What becomes of a file that comes while another is written for its place.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whole-file-").FullName;

    private string Place => Path.Combine(_folder, "report.html");

    [Fact]
    public void A_file_that_came_meanwhile_is_not_replaced_where_none_shall_be()
    {
        Assert.Throws<IOException>(() => WholeFile.Write(Place, overwrites: false, _ => File.WriteAllText(Place, "theirs")));

        Assert.Equal("theirs", File.ReadAllText(Place));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_that_came_meanwhile_is_replaced_else()
    {
        WholeFile.Write(Place, overwrites: true, file =>
        {
            File.WriteAllText(Place, "theirs");
            file.Write("ours"u8);
        });

        Assert.Equal("ours", File.ReadAllText(Place));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_name_can_be_as_long_as_the_system_takes()
    {
        var place = Path.Combine(_folder, new string('x', 250) + ".html");

        WholeFile.Write(place, overwrites: true, file => file.Write("ours"u8));

        Assert.Equal("ours", File.ReadAllText(place));
    }

    [Fact]
    public void What_cannot_be_written_leaves_a_read_only_file_as_it_was()
    {
        File.WriteAllText(Place, "theirs");
        File.SetAttributes(Place, FileAttributes.ReadOnly);

        Assert.Throws<IOException>(() => WholeFile.Write(Place, overwrites: true, _ => throw new IOException("The disk is full.")));

        Assert.Equal("theirs", File.ReadAllText(Place));
        Assert.True(File.GetAttributes(Place).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(Place, FileAttributes.Normal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
