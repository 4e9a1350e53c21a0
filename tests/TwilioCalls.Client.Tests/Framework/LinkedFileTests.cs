using TwilioCalls.Framework;

namespace TwilioCalls.Client.Tests.Framework;

public sealed class LinkedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("TwilioCalls").FullName;

    [Fact]
    public void A_path_that_is_no_link_is_its_own_target_be_it_there_or_not()
    {
        File.WriteAllText(At("file"), "");

        Assert.Equal(At("file"), LinkedFile.Target(At("file")));
        Assert.Equal(At("missing"), LinkedFile.Target(At("missing")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Links_are_followed_to_the_end_be_it_there_or_not(bool isThere)
    {
        if (isThere)
        {
            File.WriteAllText(At("file"), "");
        }

        File.CreateSymbolicLink(At("second"), At("file"));
        File.CreateSymbolicLink(At("first"), At("second"));

        Assert.Equal(At("file"), LinkedFile.Target(At("first")));
    }

    [Fact]
    public void Links_in_a_circle_are_an_error()
    {
        File.CreateSymbolicLink(At("one"), At("two"));
        File.CreateSymbolicLink(At("two"), At("one"));

        Assert.Throws<IOException>(() => LinkedFile.Target(At("one")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);
}
