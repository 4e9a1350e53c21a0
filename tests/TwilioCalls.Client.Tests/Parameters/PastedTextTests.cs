using TwilioCalls.Parameters;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class PastedTextTests
{
    [Theory]
    [InlineData("a b", "a b")]
    [InlineData(" \ta b\r\n", "a b")]
    [InlineData("'\"`\u00ABa\u00BB\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2039\u203A", "a")]
    [InlineData("\uFEFF\u200B\u200Da\u202E\u00AD", "a")]
    [InlineData("\0\u001Ba\u007F", "a")]
    [InlineData("x'y", "x'y")]
    [InlineData("-a.", "-a.")]
    [InlineData("", "")]
    [InlineData(" '\u200B' ", "")]
    public void What_copying_took_along_is_left_off_on_both_sides_and_nothing_within(string text, string inner) =>
        Assert.Equal(inner, PastedText.Trim(text));

    [Fact]
    public void It_is_told_of_which_text() =>
        Assert.Equal("Sid: blanks, line ends, quotes or invisible characters around it were left off.", PastedText.Note("Sid"));
}
