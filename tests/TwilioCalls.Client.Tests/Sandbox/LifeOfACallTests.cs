namespace TwilioCalls.Client.Tests.Sandbox;

public sealed class LifeOfACallTests
{
    [Fact]
    public async Task A_call_is_dialled_found_redirected_ended_and_deleted()
    {
        await using var sandbox = await LiveSandbox.StartAsync(calls: 0);
        var client = sandbox.Client;

        var created = await client.CreateCallAsync(TestClient.SomeCall, cancellation: Stop);
        Assert.Equal(("queued", TestClient.SomeCall.To, null), (created.Status, created.To, created.StartTime));
        Assert.Equal(created.Sid, Assert.Single(await client.ListAsync()).Sid);

        sandbox.Twilio.Advance(TimeSpan.FromSeconds(8));
        var live = await client.FetchCallAsync(created.Sid!, cancellation: Stop);
        Assert.Equal("in-progress", live.Status);
        Assert.NotNull(live.StartTime);

        await client.UpdateCallAsync(created.Sid!, new() { Twiml = "<Response><Say>Goodbye</Say></Response>" }, cancellation: Stop);
        var ended = await client.UpdateCallAsync(created.Sid!, new() { Status = "completed" }, cancellation: Stop);
        Assert.Equal("completed", ended.Status);
        Assert.NotNull(ended.EndTime);

        await client.DeleteCallAsync(created.Sid!, cancellation: Stop);
        var gone = await Assert.ThrowsAsync<TwilioException>(() => client.FetchCallAsync(created.Sid!, cancellation: Stop));
        Assert.Equal((404, 20404), (gone.StatusCode, gone.Code));
        Assert.Equal([TestClient.SomeCall.To!], sandbox.Twilio.Dialled);
    }

    [Fact]
    public async Task A_refusal_is_reported_with_its_code_and_request_id()
    {
        await using var sandbox = await LiveSandbox.StartAsync(calls: 0);

        var failure = await Assert.ThrowsAsync<TwilioException>(() => sandbox.Client.CreateCallAsync(
            new() { To = "sip:nobody", From = "+14155550100", Twiml = "<Response/>" }, cancellation: Stop));

        Assert.Equal((TwilioFailure.Refused, 400, 21211, false), (failure.Failure, failure.StatusCode, failure.Code, failure.IsOutcomeUnknown));
        Assert.Equal(new Uri("https://www.twilio.com/docs/errors/21211"), failure.MoreInfo);
        Assert.NotNull(failure.RequestId);
        Assert.Empty(sandbox.Twilio.Dialled);
    }

    [Fact]
    public async Task Many_calls_at_once_are_each_dialled_once()
    {
        await using var sandbox = await LiveSandbox.StartAsync(calls: 0);
        var numbers = Enumerable.Range(0, 50).Select(number => FormattableString.Invariant($"+1415555{number:D4}")).ToArray();

        var calls = await Task.WhenAll(numbers.Select(number => sandbox.Client.CreateCallAsync(
            new() { To = number, From = "+14155550100", Twiml = "<Response/>" }, cancellation: Stop)));

        Assert.Equal(numbers, calls.Select(call => call.To));
        Assert.Equal(numbers, sandbox.Twilio.Dialled.Order());
    }
}
