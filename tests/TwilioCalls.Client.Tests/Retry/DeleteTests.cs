namespace TwilioCalls.Client.Tests.Retry;

public sealed class DeleteTests
{
    private static readonly Func<HttpResponseMessage> NotFound = () => Answers.Error(404, 20404, "Not found");

    [Fact]
    public async Task A_call_that_is_gone_after_an_unclear_answer_was_deleted()
    {
        var retrying = new RetryingClient(() => Answers.Html(502), NotFound);

        await retrying.RunAsync("delete");

        Assert.Equal(2, retrying.Sent);
    }

    [Fact]
    public async Task A_call_that_was_never_there_is_an_error()
    {
        Assert.Equal(404, (await new RetryingClient(NotFound).FailAsync("delete")).StatusCode);

        // A 429 deletes nothing, so a 404 after it is an error too.
        Assert.Equal(404, (await new RetryingClient(() => Answers.Error(429, 20429, "Too many"), NotFound).FailAsync("delete")).StatusCode);
    }

    [Fact]
    public async Task A_gateways_page_with_status_200_is_no_deletion() =>
        Assert.Equal(TwilioFailure.UnreadableAnswer, (await new RetryingClient(() => Answers.Html(200)).FailAsync("delete")).Failure);
}
