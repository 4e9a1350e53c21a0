using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Client.Tests.Cancellation;

/// <summary>A request in flight that is not idempotent is awaited for a grace period after it was cancelled, so that its outcome is known.</summary>
public sealed class DialCompletionTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource<HttpResponseMessage> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ScriptedHandler _handler;

    public DialCompletionTests() => _handler = new((_, cancellation) => _answer.Task.WaitAsync(cancellation));

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task An_answer_within_the_grace_period_is_the_result()
    {
        using var cancellation = new CancellationTokenSource();
        var create = TestClient.Over(_handler, _time).CreateCallAsync(TestClient.SomeCall, cancellation: cancellation.Token);

        await cancellation.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(create.IsCompleted);
        _answer.SetResult(Answers.Call(201));

        Assert.Equal(Sids.Call, (await create).Sid);
    }

    [Theory]
    [MemberData(nameof(Operations.NotIdempotent), MemberType = typeof(Operations))]
    public async Task Without_an_answer_the_outcome_is_unknown_after_the_grace_period(string operation)
    {
        using var cancellation = new CancellationTokenSource();
        var running = Operations.All[operation](TestClient.Over(_handler, _time), cancellation.Token);

        await cancellation.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        var failure = await Assert.ThrowsAsync<TwilioException>(() => running);
        Assert.Equal((TwilioFailure.TimedOut, true), (failure.Failure, failure.IsOutcomeUnknown));
        Assert.Single(_handler.Seen);
    }

    [Theory]
    [MemberData(nameof(Operations.NotIdempotent), MemberType = typeof(Operations))]
    public async Task What_is_cancelled_before_it_has_a_connection_is_not_awaited_and_was_certainly_not_sent(string operation)
    {
        using var cancellation = new CancellationTokenSource();
        var network = new UnreachableNetwork();
        var running = Operations.All[operation](TestClient.Over(network, _time), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_form_is_handed_out_once_whoever_carries_it()
    {
        var network = new UnreachableNetwork();
        _ = TestClient.Over(network, _time).CreateCallAsync(TestClient.SomeCall, cancellation: Stop);

        await network.Request!.Content!.CopyToAsync(Stream.Null, Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => network.Request.Content.CopyToAsync(Stream.Null, Stop));
    }

    [Fact]
    public async Task A_create_that_was_not_processed_is_not_sent_again_after_it_was_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var client = new TwilioClient(TestClient.Options(_time) with { Handler = _handler, Retry = new() });
        var create = client.CreateCallAsync(TestClient.SomeCall, cancellation: cancellation.Token);

        await cancellation.CancelAsync();
        _answer.SetResult(Answers.Error(429, 20429, "Too many requests"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => create);
        Assert.Single(_handler.Seen);
    }
}
