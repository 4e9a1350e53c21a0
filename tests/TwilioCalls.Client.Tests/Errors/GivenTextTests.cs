using TwilioCalls.Errors;

namespace TwilioCalls.Client.Tests.Errors;

/// <summary>What was refused may be a secret in the wrong place: only what certainly is none is quoted.</summary>
public sealed class GivenTextTests
{
    [Theory]
    [InlineData(null, "empty")]
    [InlineData("", "empty")]
    [InlineData("x", "a text of 1 character")]
    [InlineData("xy", "a text of 2 characters")]
    [InlineData("0123456789abcdefABCDEF0123456789", "32 hexadecimal digits, as an auth token has")]
    [InlineData("0123456789abcdefABCDEF012345678g", "a text of 32 characters")]
    [InlineData("g123456789abcdefABCDEF0123456789", "a text of 32 characters")]
    [InlineData("0123456789abcdefABCDEF012345678", "a text of 31 characters")]
    public void A_text_is_told_by_its_kind_and_length(string? text, string described) => Assert.Equal(described, GivenText.Describe(text));

    [Theory]
    [InlineData("azAZ-", "'azAZ-'")]
    [InlineData("abcdefghijklmnopqrst", "'abcdefghijklmnopqrst'")]
    [InlineData("abcdefghijklmnopqrstu", "a text of 21 characters")]
    [InlineData("s3cret", "a text of 6 characters")]
    [InlineData("a`", "a text of 2 characters")]
    [InlineData("a{", "a text of 2 characters")]
    [InlineData("a@", "a text of 2 characters")]
    [InlineData("a[", "a text of 2 characters")]
    [InlineData("", "empty")]
    [InlineData(601, "'601'")]
    public void A_word_is_quoted_and_so_is_what_is_no_text(object value, string shown) => Assert.Equal(shown, GivenText.Show(value));

    [Theory]
    [InlineData("ftp://user:s3cret@host", "an address that begins with ftp:")]
    [InlineData("s3cret://host", "a text of 13 characters")]
    [InlineData("/s3cret", "a text of 7 characters")]
    public void Of_an_address_no_more_than_its_scheme_is_shown(string address, string shown) =>
        Assert.Equal(shown, GivenText.Show(new Uri(address, address[0] == '/' ? UriKind.Relative : UriKind.Absolute)));

    [Theory]
    [InlineData("1e3", "'1e3'")]
    [InlineData(1.5, "'1.5'")]
    [InlineData("12345678901234567890", "'12345678901234567890'")]
    [InlineData("123456789012345678901", "a text of 21 characters")]
    [InlineData("\u001b[2J", "'\uFFFD[2J'")]
    [InlineData("", "empty")]
    [InlineData(null, "empty")]
    public void What_is_short_in_whatever_spelling_is_quoted(object? value, string shown) => Assert.Equal(shown, GivenText.ShowShort(value));
}
