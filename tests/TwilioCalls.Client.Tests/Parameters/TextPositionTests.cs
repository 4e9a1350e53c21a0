using TwilioCalls.Parameters;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class TextPositionTests
{
    [Theory]
    [InlineData("ab\ncd", 2, 2, 4)]
    [InlineData("ab\r\ncd", 2, 1, 4)]
    [InlineData("ab\r\ncd", 2, 2, 5)]
    [InlineData("ab\rcd", 2, 1, 3)]
    [InlineData("ab\r\r\ncd", 3, 1, 5)]
    [InlineData("ab\n\rcd", 3, 1, 4)]
    [InlineData("ab\r", 2, 1, 3)]
    [InlineData("abc", 1, 3, 2)]
    public void A_line_ends_with_cr_lf_or_both(string text, int line, int column, int offset)
    {
        Assert.Equal(offset, TextPosition.OffsetOf(text, line, column));
        Assert.Equal($"line {line}, column {column}", TextPosition.Of(text, offset));
    }

    [Theory]
    [InlineData("ab", 1, 9, 2)]
    [InlineData("ab", 7, 1, 2)]
    [InlineData("ab", 1, 0, 0)]
    public void What_lies_outside_is_taken_for_the_nearest_place(string text, int line, int column, int offset) =>
        Assert.Equal(offset, TextPosition.OffsetOf(text, line, column));
}
