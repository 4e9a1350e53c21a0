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
        Assert.Equal(RowKey.Read(property, one), RowKey.Read(property, other));

    [Fact]
    public void Keys_that_are_no_addresses_have_a_case() =>
        Assert.NotEqual(RowKey.Read("Member", "a1"), RowKey.Read("Member", "A1"));
}
