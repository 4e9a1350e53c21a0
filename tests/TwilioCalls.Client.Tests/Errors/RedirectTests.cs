namespace TwilioCalls.Client.Tests.Errors;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task The_credentials_never_reach_the_host_that_a_redirect_names(string status)
    {
        await using var second = RawServer.OfACall();
        await using var first = RawServer.Always(
            $"HTTP/1.1 {status}\r\nLocation: {second.Address}elsewhere\r\nTwilio-Request-Id: RQ1\r\nContent-Length: 0\r\n\r\n");
        var client = TestClient.At(first.Address);

        foreach (var operation in Operations.All.Keys)
        {
            var failure = await Assert.ThrowsAsync<TwilioException>(() => Operations.All[operation](client, Stop));

            Assert.Equal(TwilioFailure.RedirectRefused, failure.Failure);
            Assert.Equal((int.Parse(status[..3], System.Globalization.CultureInfo.InvariantCulture), "RQ1"), (failure.StatusCode, failure.RequestId));
            Assert.Contains($"{second.Address}elsewhere", failure.Message, StringComparison.Ordinal);
            Assert.Equal(!Operations.IsIdempotent(operation), failure.IsOutcomeUnknown);
        }

        Assert.Empty(second.Seen);
        Assert.Equal(Operations.All.Count, first.Seen.Count);
    }

    [Fact]
    public async Task An_answer_that_is_neither_success_nor_refusal_is_refused_too()
    {
        var failure = await Failing.FetchAsync(() => Answers.Empty(304));

        Assert.Equal((TwilioFailure.RedirectRefused, 304), (failure.Failure, failure.StatusCode));
        Assert.Equal(
            "The answer (HTTP 304) sends the request to nowhere. It was not followed, because the credentials would go there too; check the base address.",
            failure.Message);
    }
}
