namespace TwilioCalls.Client.Tests.Retry;

/// <summary>Ending a call is repeated after an unclear answer, and the first attempt may have ended it.</summary>
public sealed class EndTests
{
    private static readonly CallUpdate End = new() { Status = "completed" };
    private static readonly Func<HttpResponseMessage> Over = () => Answers.Error(400, 21220, "Call is not in-progress");
    private static readonly Func<HttpResponseMessage> Fetched = () => Answers.Json(200, CallJson.Call(more: "\"status\":\"completed\""));

    [Fact]
    public async Task A_call_that_is_over_after_an_unclear_answer_was_ended()
    {
        var retrying = new RetryingClient(() => Answers.Html(502), Over, Fetched);

        var call = await retrying.Client.UpdateCallAsync(Sids.Call, End, cancellation: Stop);

        Assert.Equal("completed", call.Status);
        Assert.Equal(["POST", "POST", "GET"], retrying.Handler.Seen.Select(request => request.Method));
    }

    [Fact]
    public Task A_call_that_was_over_before_is_an_error() => AssertRefusedAsync(End, Over);

    [Fact]
    public Task A_call_that_is_over_after_a_429_was_not_ended_by_it() => AssertRefusedAsync(End, () => Answers.Error(429, 20429, "Too many"), Over);

    [Fact]
    public Task Settings_that_may_not_have_been_changed_are_an_error() =>
        AssertRefusedAsync(new() { TimeLimit = 60 }, () => Answers.Html(502), Over);

    private static async Task AssertRefusedAsync(CallUpdate update, params Func<HttpResponseMessage>[] answers)
    {
        var retrying = new RetryingClient([.. answers, Fetched]);

        var failure = await Assert.ThrowsAsync<TwilioException>(
            () => retrying.Client.UpdateCallAsync(Sids.Call, update, cancellation: Stop));

        Assert.Equal(21220, failure.Code);
        Assert.Equal(answers.Length, retrying.Sent);
    }
}
