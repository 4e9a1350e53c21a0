using TwilioCalls.Errors;

namespace TwilioCalls.Tests.Errors;

public class AdviceTests
{
    [Theory]
    [InlineData(10004, "in-progress")]
    [InlineData(13223, "E.164")]
    [InlineData(13224, "country code")]
    [InlineData(13225, "premium rate")]
    [InlineData(13226, "country code")]
    [InlineData(13227, "geographic permissions")]
    [InlineData(21204, "do not place it again")]
    [InlineData(21205, "localhost")]
    [InlineData(21210, "verified caller id")]
    [InlineData(22005, "-Status canceled")]
    public void A_code_that_people_meet_has_advice_and_not_only_a_link(int code, string holds)
    {
        var advice = Advice.For(new TwilioException(TwilioFailure.Refused, "No.")
        {
            StatusCode = 400, Code = code, MoreInfo = new($"https://www.twilio.com/docs/errors/{code}"),
        });

        Assert.NotNull(advice);
        Assert.DoesNotContain("https://www.twilio.com", advice, StringComparison.Ordinal);
        Assert.Contains(holds, advice, StringComparison.Ordinal);
        Assert.EndsWith(".", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "proxy or firewall")]
    [InlineData(407, "HTTPS_PROXY")]
    public void A_refusal_without_a_code_is_a_proxys(int status, string holds) => Assert.Contains(
        holds, Advice.For(new TwilioException(TwilioFailure.Refused, "No.") { StatusCode = status }), StringComparison.Ordinal);

    [Fact]
    public void A_refusal_of_Twilios_own_is_not_blamed_on_a_proxy() => Assert.DoesNotContain(
        "proxy", Advice.For(new TwilioException(TwilioFailure.Refused, "No.") { StatusCode = 403, Code = 20008 }), StringComparison.Ordinal);

    [Fact]
    public void A_certificate_that_is_refused_is_a_matter_of_installing_and_never_of_turning_off()
    {
        var advice = Advice.For(new TwilioException(TwilioFailure.CertificateRefused, "No."))!;

        Assert.Contains("install", advice, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)skip|disable|turn off|ignore", advice);
    }
}
