namespace TwilioCalls.Sandbox.Tests.Wire;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Every_request_is_in_the_log_as_it_was_sent()
    {
        using var sandbox = new FrozenSandbox();
        await sandbox.ListAsync("StartTime%3E=2026-11-01");
        var sid = await sandbox.DialAsync();
        await sandbox.DeleteAsync(sid);

        Assert.Equal(
            [
                new("GET", sandbox.ListPath + "?StartTime%3E=2026-11-01", 200),
                new("POST", sandbox.ListPath, 201),
                new("DELETE", sandbox.CallPath(sid), 409),
            ],
            sandbox.Twilio.Requests);
        Assert.Equal(3, sandbox.Twilio.RequestCount);
    }

    [Fact]
    public async Task The_log_keeps_the_newest_ten_thousand_and_counts_them_all()
    {
        using var sandbox = new FrozenSandbox();
        for (var i = 0; i < 10_002; i++)
        {
            await sandbox.FetchAsync($"CA{i}");
        }

        Assert.Equal(10_002, sandbox.Twilio.RequestCount);
        Assert.Equal(10_000, sandbox.Twilio.Requests.Count);
        Assert.Equal(sandbox.CallPath("CA2"), sandbox.Twilio.Requests[0].PathAndQuery);
    }

    [Fact]
    public async Task A_request_that_was_cancelled_in_time_leaves_no_trace()
    {
        var twilio = new VirtualTwilio(new() { CallCount = 0 });
        using var http = new HttpClient(new SandboxHandler(twilio));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => http.GetAsync(new Uri("https://api.twilio.com/"), new CancellationToken(canceled: true)));

        Assert.Equal(0, twilio.RequestCount);
    }
}
