using TwilioCalls.Campaigns.Rows;

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
}
