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

    public static TheoryData<int> VoiceErrors => new(
        10001, 10002, 10003, 10004, 10005, 11100, 11200, 11205, 11206, 11210, 11215, 11220, 11235, 11236, 11237, 11750,
        12100, 12101, 12102, 12200, 12300, 12400, 13201, 13212, 13214, 13215, 13221, 13222, 13223, 13224, 13225, 13226, 13227,
        13243, 13244, 13246, 13247, 13248, 13254, 13521, 15003, 21204, 21205, 21210, 21211, 21212, 21214, 21215, 21216, 21217, 21219, 22005,
        32001, 32005, 32009, 32010, 32011, 32012, 32014, 32016, 32017, 32018, 32100, 32101, 32106, 32200, 32201, 32202, 32203, 32205,
        32206, 32207, 32208, 32214, 32215, 32219, 32223, 32224);

    [Theory, MemberData(nameof(VoiceErrors))]
    public void A_voice_error_that_people_meet_has_a_cause_to_follow_a_colon_and_advice_in_sentences(int code)
    {
        var fault = CallAdvice.Find(code);

        Assert.NotNull(fault);
        Assert.Matches("^([a-z<]|Twilio )", fault.Cause);
        Assert.DoesNotMatch(@"\.$|://", fault.Cause);
        Assert.InRange(fault.Cause.Length, 10, 90);
        Assert.Matches(@"^[A-Z].*[.]$", fault.Advice);
        Assert.DoesNotContain("twilio.com/docs", fault.Advice, StringComparison.Ordinal);
        Assert.Equal(fault.Advice, Advice.ForCode(code));
    }

    [Fact]
    public void Every_code_with_a_cause_is_one_of_those_that_are_tested_and_stands_in_one_table() =>
        Assert.Equal(VoiceErrors.Select(row => row.Data).Order(), CallAdvice.Codes.Order());

    [Theory]
    [InlineData(20003, "user name")]
    [InlineData(20404, "SID")]
    [InlineData(99999, null)]
    public void A_code_of_the_API_has_advice_where_a_call_noted_it_too(int code, string? holds) =>
        Assert.Contains(holds ?? "", Advice.ForCode(code) ?? "", StringComparison.Ordinal);

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
