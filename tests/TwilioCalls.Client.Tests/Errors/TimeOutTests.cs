using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Client.Tests.Errors;

public sealed class TimeOutTests
{
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"sid\":")]
    public async Task A_server_that_falls_silent_is_awaited_until_the_time_out(string beginning)
    {
        var time = new FakeTimeProvider();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync(beginning);
            arrived.SetResult();
            await connection.HangAsync();
        });

        var fetch = TestClient.At(server.Address, time).FetchCallAsync(Sids.Call, cancellation: Stop);
        await arrived.Task;
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(fetch.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<TwilioException>(() => fetch);
        Assert.Equal((TwilioFailure.TimedOut, null), (failure.Failure, failure.StatusCode));
        Assert.Equal($"{server.Address.Authority} did not answer within 60 seconds.", failure.Message);
    }

    [Fact]
    public async Task The_time_out_is_the_callers_choice()
    {
        var time = new FakeTimeProvider();
        var client = new TwilioClient(TestClient.Options(time) with { Handler = Hanging(), Timeout = TimeSpan.FromSeconds(5) });

        var fetch = client.FetchCallAsync(Sids.Call, cancellation: Stop);
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Contains("within 5 seconds", (await Assert.ThrowsAsync<TwilioException>(() => fetch)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_page_of_a_listing_has_its_own_time_out()
    {
        var time = new FakeTimeProvider();
        var pages = new Pages(1, 1, 1);
        var client = TestClient.Over(pages.Handler, time);

        await foreach (var call in client.ListCallsAsync(new(), cancellation: Stop))
        {
            Assert.NotNull(call);
            time.Advance(TimeSpan.FromSeconds(50));
        }

        Assert.Equal(3, pages.Count);
    }

    private static ScriptedHandler Hanging() => new(async (_, cancellation) =>
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return Answers.Call();
    });
}
