using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

public sealed class DoNotCallKeyTests
{
    [Theory]
    [InlineData("+1", 1)]
    [InlineData("+14155550123", 14155550123)]
    [InlineData("+999999999999999999", 999999999999999999)]
    public void A_number_is_its_digits(string address, long number) => Assert.Equal(new DoNotCallKey(number, null), DoNotCallKey.Of(address));

    [Theory]
    [InlineData("+")]
    [InlineData("")]
    [InlineData("14155550123")]
    [InlineData("+1000000000000000000")]
    [InlineData("+1415555012a")]
    [InlineData("+1415555012/")]
    [InlineData("+1415555012:")]
    [InlineData("sip:Ada@example.com")]
    public void Anything_else_is_its_text_in_any_case(string address)
    {
        Assert.Equal(new DoNotCallKey(0, address.ToUpperInvariant()), DoNotCallKey.Of(address));
        Assert.Equal(DoNotCallKey.Of(address), DoNotCallKey.Of(address.ToUpperInvariant()));
    }
}
