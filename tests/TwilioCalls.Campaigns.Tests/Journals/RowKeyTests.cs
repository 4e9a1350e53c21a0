using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Tests.Journals;

public class RowKeyTests
{
    [Theory]
    [InlineData("To", "+1 (415) 555-0123", "14155550123")]
    [InlineData("To", "14155550123", "+14155550123")]
    [InlineData("To", "sip:bob@example.com", "SIP:Bob@Example.com")]
    [InlineData("To", "client:ada", "Client:Ada")]
    public void However_an_address_is_written_it_is_one_row(string property, string one, string other) =>
        Assert.Equal(RowKey.Read(property, one, one), RowKey.Read(property, other, other));

    [Theory]
    [InlineData("+1 (415) 555-0123", "14155550123")]
    [InlineData("14155550123", "+1-415-555-0123")]
    public void A_column_that_holds_the_number_to_call_is_compared_as_that(string one, string other) =>
        Assert.Equal(RowKey.Read("Mobile", one, "+14155550123"), RowKey.Read("Mobile", other, "+14155550123"));

    [Theory]
    [InlineData("2024-11-1", "2024-1-11")]
    [InlineData("0012345678", "12345678")]
    [InlineData("12345678", "1-2345678")]
    [InlineData("26.11.2026", "2.611.2026")]
    [InlineData("+1234567", "1234567")]
    public void Any_other_column_is_compared_as_it_is_written(string one, string other) =>
        Assert.NotEqual(RowKey.Read("Member", one, "+14155550123"), RowKey.Read("Member", other, "+14155550123"));

    [Theory]
    [InlineData("Member", "k", 0xD83D, "")]
    [InlineData("Member", "", 0xDE00, "k")]
    [InlineData("To", "client:a", 0xD83D, "b")]
    public void Half_a_character_is_refused(string property, string before, int half, string after)
    {
        // In an attribute it would not stay one.
        var text = before + (char)half + after;
        Assert.Contains("half a character", Assert.ThrowsAny<ArgumentException>(() => RowKey.Read(property, text, text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_character_of_two_parts_is_none_the_worse_for_it() =>
        Assert.Equal("k\ud83d\ude00", RowKey.Read("Member", "k\ud83d\ude00", null));

    [Fact]
    public void Keys_that_are_no_addresses_have_a_case() =>
        Assert.NotEqual(RowKey.Read("Member", "a1", null), RowKey.Read("Member", "A1", null));

    [Theory]
    [InlineData("Member", null, "Member is empty: it is the row's key, and tells it from the others.")]
    [InlineData("To", " \uFEFF", "To is empty: it is the row's key, and tells it from the others.")]
    [InlineData("Member", "1.41556E+10", "Member cannot be '1.41556E+10': a spreadsheet has rounded it; make its column text, and fill in the numbers again.")]
    [InlineData("Member", "1,4e+10", "Member cannot be '1,4e+10': a spreadsheet has rounded it; make its column text, and fill in the numbers again.")]
    [InlineData("Member", "12E+5", "Member cannot be '12E+5': a spreadsheet has rounded it; make its column text, and fill in the numbers again.")]
    public void A_key_that_cannot_tell_rows_apart_is_refused_with_its_column(string property, string? text, string message)
    {
        var refusal = Assert.Throws<InvalidParameterException>(() => RowKey.Read(property, text, null));

        Assert.Equal(property, refusal.ParamName);
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1E+5")]
    [InlineData("E+12345")]
    [InlineData("AE+1234")]
    [InlineData("1AE+123")]
    [InlineData("1.5E+1x")]
    [InlineData("1.5E-10")]
    public void What_no_spreadsheet_has_rounded_is_a_key(string text) => Assert.Equal(text, RowKey.Read("Member", text, null));

    [Theory]
    [InlineData("Mobile", "123456", "123456")]
    [InlineData("Mobile", "+1234567", "1234567")]
    [InlineData("Mobile", "1234567 ", "1234567")]
    public void Fewer_digits_than_a_number_has_are_text(string property, string text, string key) =>
        Assert.Equal(key, RowKey.Read(property, text, "+1234567"));
}
