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
    [InlineData("{\"sid\":\"CA00000000000000000000000000000001\"} and more")]
    [InlineData("{\"sid\":\"CA00000000000000000000000000000001\"}{}")]
    public async Task A_success_that_is_no_call_is_an_error(string body)
    {
        var failure = await Failing.FetchAsync(() => Answers.Json(200, body).With("Twilio-Request-Id", "RQ1"));

        Assert.Equal((TwilioFailure.UnreadableAnswer, 200, "RQ1"), (failure.Failure, failure.StatusCode, failure.RequestId));
        Assert.StartsWith("The answer (HTTP 200) is not the JSON that was expected: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("[{\"sid\":\"CA1\"},null,{\"sid\":\"CA2\"}]")]
    [InlineData("[5]")]
    [InlineData("[[]]")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"sid\":\"CA1\"}")]
    [InlineData("null")]
    public async Task A_list_that_is_none_or_holds_something_else_is_an_error_and_not_a_shorter_list(string list)
    {
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, $$"""{"calls":{{list}},"next_page_uri":null}""")));

        Assert.Equal(TwilioFailure.UnreadableAnswer, (await Assert.ThrowsAsync<TwilioException>(() => client.ListAsync())).Failure);
    }
}
