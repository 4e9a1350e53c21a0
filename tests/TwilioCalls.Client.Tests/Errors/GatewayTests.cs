namespace TwilioCalls.Client.Tests.Errors;

public sealed class GatewayTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Html_or_nothing_instead_of_json_is_an_error_with_its_status(int status)
    {
        foreach (var answer in new[] { Answers.Html(status), Answers.Empty(status) })
        {
            var failure = await Failing.FetchAsync(() => answer.With("Twilio-Request-Id", "RQ1").With("Retry-After", "30"));

            Assert.Equal((TwilioFailure.Refused, status, null), (failure.Failure, failure.StatusCode, failure.Code));
            Assert.Equal($"A gateway answered without saying why (HTTP {status}).", failure.Message);
            Assert.Equal(("RQ1", TimeSpan.FromSeconds(30)), (failure.RequestId, failure.RetryAfter));
        }
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"message\":")]
    [InlineData("{\"message\":\"No.\"}<html>")]
    [InlineData("{}")]
    public async Task Json_that_is_no_error_of_twilio_is_reported_like_a_gateways_page(string body)
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(503, body));

        Assert.Equal("A gateway answered without saying why (HTTP 503).", failure.Message);
    }
}
