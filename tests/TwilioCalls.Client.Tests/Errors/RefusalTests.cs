namespace TwilioCalls.Client.Tests.Errors;

public sealed class RefusalTests
{
    [Fact]
    public async Task Everything_that_twilio_reports_is_in_the_exception()
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(400,
                """{"code":21211,"message":"The 'To' number is not valid.","more_info":"https://www.twilio.com/docs/errors/21211","status":400,"details":{"a":[1]}}""")
            .With("Twilio-Request-Id", "RQ0123").With("Retry-After", "7"));

        Assert.Equal(TwilioFailure.Refused, failure.Failure);
        Assert.Equal(400, failure.StatusCode);
        Assert.Equal(21211, failure.Code);
        Assert.Equal("The 'To' number is not valid (HTTP 400, code 21211).", failure.Message);
        Assert.Equal(new Uri("https://www.twilio.com/docs/errors/21211"), failure.MoreInfo);
        Assert.Equal("""{"a":[1]}""", failure.Details);
        Assert.Equal("RQ0123", failure.RequestId);
        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAfter);
        Assert.False(failure.IsOutcomeUnknown);
    }

    [Fact]
    public async Task What_twilio_does_not_report_is_null()
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(404, """{"message":"Not here","details":null}"""));

        Assert.Equal("Not here (HTTP 404).", failure.Message);
        Assert.Equal((404, null), (failure.StatusCode, failure.Code));
        Assert.Null(failure.MoreInfo);
        Assert.Null(failure.Details);
        Assert.Null(failure.RequestId);
        Assert.Null(failure.RetryAfter);
    }

    [Theory]
    [InlineData(400, 20001)]
    [InlineData(401, 20003)]
    [InlineData(403, 20008)]
    [InlineData(404, 20404)]
    [InlineData(409, 20009)]
    [InlineData(429, 20429)]
    [InlineData(500, 20500)]
    public async Task Every_status_of_400_and_more_is_a_refusal_with_its_code(int status, int code)
    {
        var failure = await Failing.FetchAsync(() => Answers.Error(status, code, "No"));

        Assert.Equal((TwilioFailure.Refused, status, code), (failure.Failure, failure.StatusCode, failure.Code));
    }

    [Theory]
    [InlineData("""{"code":"20404","message":"Not here"}""", 20404)]
    [InlineData("""{"code":"gone","message":"Not here"}""", null)]
    [InlineData("""{"code":{},"message":"Not here","status":"odd"}""", null)]
    [InlineData("""{"code":null,"message":"Not here","unknown":[{}]}""", null)]
    [InlineData("""{"message":"Not here","more_info":"no address"}""", null)]
    public async Task Oddities_in_an_error_do_not_hide_its_message(string body, int? code)
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(404, body));

        Assert.StartsWith("Not here", failure.Message, StringComparison.Ordinal);
        Assert.Equal(code, failure.Code);
    }
}
