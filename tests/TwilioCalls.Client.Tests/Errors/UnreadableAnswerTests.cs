namespace TwilioCalls.Client.Tests.Errors;

public sealed class UnreadableAnswerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"sid\":\"CA0000000000000000000000\"")]
    [InlineData("<html>Welcome to the hotel's network</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"sid\":null}")]
    [InlineData("{\"sid\":\"\"}")]
    [InlineData("{\"sid\":[]}")]
    public async Task A_success_that_is_no_call_is_an_error(string body)
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(200, body).With("Twilio-Request-Id", "RQ1"));

        Assert.Equal((TwilioFailure.UnreadableAnswer, 200, "RQ1"), (failure.Failure, failure.StatusCode, failure.RequestId));
        Assert.StartsWith("The answer (HTTP 200) is not the JSON that was expected: ", failure.Message, StringComparison.Ordinal);
    }
}
