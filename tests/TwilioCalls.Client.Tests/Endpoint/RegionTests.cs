namespace TwilioCalls.Client.Tests.Endpoint;

public sealed class RegionTests
{
    [Theory]
    [InlineData(null, null, "https://api.twilio.com/")]
    [InlineData("", "", "https://api.twilio.com/")]
    [InlineData("us1", null, "https://api.ashburn.us1.twilio.com/")]
    [InlineData("us2", null, "https://api.umatilla.us2.twilio.com/")]
    [InlineData("ie1", null, "https://api.dublin.ie1.twilio.com/")]
    [InlineData("de1", null, "https://api.frankfurt.de1.twilio.com/")]
    [InlineData("au1", null, "https://api.sydney.au1.twilio.com/")]
    [InlineData("sg1", "", "https://api.singapore.sg1.twilio.com/")]
    [InlineData("jp1", null, "https://api.tokyo.jp1.twilio.com/")]
    [InlineData("jp2", null, "https://api.osaka.jp2.twilio.com/")]
    [InlineData("br1", null, "https://api.sao-paulo.br1.twilio.com/")]
    [InlineData(null, "dublin", "https://api.dublin.us1.twilio.com/")]
    [InlineData("", "sydney", "https://api.sydney.us1.twilio.com/")]
    [InlineData("ie1", "frankfurt", "https://api.frankfurt.ie1.twilio.com/")]
    [InlineData("xx9", "nowhere", "https://api.nowhere.xx9.twilio.com/")]
    public void A_region_and_an_edge_lead_to_their_host(string? region, string? edge, string address) =>
        Assert.Equal(address, TwilioEndpoint.For(region, edge).AbsoluteUri);

    [Fact]
    public void A_region_that_is_not_known_needs_its_edge()
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => TwilioEndpoint.For("xx9", null));

        Assert.Equal("Region", refusal.ParamName);
        Assert.Contains("us1, us2, ie1", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("a.b")]
    [InlineData("a@b")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("a:80")]
    [InlineData("a%2eb")]
    [InlineData("a b")]
    [InlineData(" ")]
    [InlineData("ie1\n")]
    [InlineData("IE1")]
    [InlineData("ié1")]
    [InlineData("。")]
    [InlineData("-")]
    [InlineData("-ie1")]
    [InlineData("ie1-")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_cannot_be_a_part_of_a_host_name_is_refused(string name)
    {
        Assert.Equal("Region", Assert.ThrowsAny<ArgumentException>(() => TwilioEndpoint.For(name, "dublin")).ParamName);
        Assert.Equal("Edge", Assert.ThrowsAny<ArgumentException>(() => TwilioEndpoint.For("ie1", name)).ParamName);
    }
}
