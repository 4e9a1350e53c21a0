using TwilioCalls.Errors;
using TwilioCalls.Numbers;

namespace TwilioCalls.Client.Tests.Numbers;

public sealed class CallAddressTests
{
    [Theory]
    [InlineData("sip:alice@example.com;transport=tls?x-a=1 2")]
    [InlineData("sips:100@pbx.example.com")]
    [InlineData("client:anna.4155550123")]
    [InlineData("sim:DE0123456789abcdef0123456789abcdef")]
    [InlineData("whatsapp:+14155550123")]
    [InlineData("later+thing:(0) 1.4E+10")]
    [InlineData("SIP:Alice@example.com")]
    public void An_address_with_a_scheme_stays_as_it_is(string address)
    {
        Assert.Equal(address, CallAddress.Read("To", address));
        Assert.Equal(address, CallAddress.Read("To", $"\uFEFF {address}\u00A0"));
    }

    [Theory]
    [InlineData("alice")]
    [InlineData("alice@example.com")]
    [InlineData("Tel: +14155550123")]
    [InlineData(":+14155550123")]
    [InlineData("DE0123456789abcdef0123456789abcdef")]
    public void What_has_no_scheme_and_no_digits_is_refused(string text) =>
        Assert.Throws<InvalidParameterException>(() => CallAddress.Read("To", text));

    [Fact]
    public void A_filter_takes_the_SID_of_a_SIM_too()
    {
        const string Sim = "DE0123456789abcdef0123456789abcdef";

        Assert.Equal(Sim, CallAddress.Read("To", Sim, takes: AddressKinds.Sid));
    }

    [Theory]
    [InlineData("alice", "alice")]
    [InlineData("alice@example.com", "alice@example.com")]
    [InlineData("100@example.com", "100@example.com")]
    [InlineData("+1 (415) 555-0123", "+14155550123")]
    public void A_caller_id_may_be_a_name(string text, string sent) =>
        Assert.Equal(sent, CallAddress.Read("CallerId", text, takes: AddressKinds.Name));

    [Theory]
    [InlineData("1.41556E+10")]
    [InlineData("4155550123")]
    [InlineData("@example.com")]
    [InlineData("")]
    public void A_caller_id_that_is_no_name_is_read_as_a_number(string text) =>
        Assert.Throws<InvalidParameterException>(() => CallAddress.Read("CallerId", text, takes: AddressKinds.Name));

    [Fact]
    public void The_refusal_names_the_parameter_and_the_text_without_control_characters()
    {
        var refusal = Assert.Throws<InvalidParameterException>(() => CallAddress.Read("From", "1.41556E+10\u001B[2J"));

        Assert.Equal("From", refusal.ParamName);
        Assert.StartsWith("From cannot be '1.41556E+10\uFFFD[2J': ", refusal.Message, StringComparison.Ordinal);
    }
}
