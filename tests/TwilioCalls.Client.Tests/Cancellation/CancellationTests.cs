namespace TwilioCalls.Client.Tests.Cancellation;

public sealed class CancellationTests
{
    [Theory]
    [MemberData(nameof(Operations.Names), MemberType = typeof(Operations))]
    public async Task Cancelled_before_it_begins_an_operation_sends_nothing(string operation)
    {
        await using var server = RawServer.OfACall();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Operations.All[operation](TestClient.At(server.Address), cancelled.Token));

        Assert.Empty(server.Seen);
    }

    [Theory]
    [MemberData(nameof(Operations.Idempotent), MemberType = typeof(Operations))]
    public async Task Cancelled_while_it_waits_an_operation_ends_as_cancelled(string operation)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            arrived.SetResult();
            await connection.HangAsync();
        });
        using var cancellation = new CancellationTokenSource();

        var running = Operations.All[operation](TestClient.At(server.Address), cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task Cancelled_while_the_body_comes_an_operation_ends_as_cancelled()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"sid\":");
            arrived.SetResult();
            await connection.HangAsync();
        });
        using var cancellation = new CancellationTokenSource();

        var fetch = TestClient.At(server.Address).FetchCallAsync(Sids.Call, cancellation: cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }
}
