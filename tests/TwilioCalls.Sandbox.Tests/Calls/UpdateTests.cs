namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class UpdateTests
{
    private const string Endless = "+15005550014";

    [Theory]
    [InlineData(0, null, "0")]
    [InlineData(1, "Sun, 15 Nov 2026 12:00:01 +0000", "0")]
    [InlineData(10, "Sun, 15 Nov 2026 12:00:01 +0000", "6")]
    public async Task Completed_ends_any_live_call(int seconds, string? start, string duration)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(Endless);
        sandbox.Pass(seconds);

        var reply = await sandbox.UpdateAsync(sid, ("Status", "completed"));

        Assert.Equal(200, reply.Status);
        Assert.Equal("completed", reply["status"]);
        Assert.Equal(start, reply["start_time"]);
        Assert.Equal(duration, reply["duration"]);
        Assert.Equal(FrozenSandbox.Start.AddSeconds(seconds), reply.Json.Date("end_time"));
        sandbox.Pass(3600);
        Assert.Equal("completed", (await sandbox.FetchAsync(sid))["status"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Canceled_ends_a_call_that_nobody_has_answered_yet(int seconds)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();
        sandbox.Pass(seconds);

        Assert.Equal("canceled", (await sandbox.UpdateAsync(sid, ("Status", "canceled")))["status"]);
        sandbox.Pass(3600);
        Assert.Equal("canceled", (await sandbox.FetchAsync(sid))["status"]);
    }

    [Fact]
    public async Task Canceled_leaves_an_answered_call_alone()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();
        sandbox.Pass(4);

        var reply = await sandbox.UpdateAsync(sid, ("Status", "canceled"));

        Assert.Equal(200, reply.Status);
        Assert.Equal("in-progress", reply["status"]);
    }

    [Theory]
    [InlineData("Status", "completed")]
    [InlineData("Status", "canceled")]
    [InlineData("Url", "https://example.com/other")]
    [InlineData("Twiml", "<Response/>")]
    public async Task An_ended_call_can_be_neither_ended_nor_redirected(string key, string value)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();
        sandbox.Pass(19);

        Assert.Equal("400 21220", (await sandbox.UpdateAsync(sid, (key, value))).Error);
    }

    [Theory]
    [InlineData("Url", "https://example.com/other")]
    [InlineData("Twiml", "<Response/>")]
    [InlineData("StatusCallback", "https://example.com/status")]
    public async Task A_live_call_is_redirected_and_goes_on(string key, string value)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();
        sandbox.Pass(10);

        var reply = await sandbox.UpdateAsync(sid, (key, value));

        Assert.Equal(200, reply.Status);
        Assert.Equal("in-progress", reply["status"]);
        Assert.Equal(sid, reply["sid"]);
        Assert.Single(sandbox.Twilio.Dialled);
    }

    [Theory]
    [InlineData(10, 20, 20)]
    [InlineData(60, 20, 56)]
    public async Task A_time_limit_set_later_counts_from_the_answer(int after, int limit, int duration)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(Endless);
        sandbox.Pass(after);

        Assert.Equal(200, (await sandbox.UpdateAsync(sid, ("TimeLimit", $"{limit}"))).Status);
        sandbox.Pass(60);

        var call = await sandbox.FetchAsync(sid);
        Assert.Equal("completed", call["status"]);
        Assert.Equal($"{duration}", call["duration"]);
    }

    [Theory]
    [InlineData("Status", "busy", "400 20001")]
    [InlineData("Url", "nowhere", "400 21205")]
    [InlineData("Method", "PUT", "400 21209")]
    [InlineData("FallbackMethod", "PUT", "400 21209")]
    [InlineData("StatusCallbackMethod", "PUT", "400 21209")]
    [InlineData("StatusCallback", "nowhere", "400 21609")]
    [InlineData("FallbackUrl", "nowhere", "400 20001")]
    [InlineData("TimeLimit", "long", "400 20001")]
    [InlineData("TimeLimit", "0", "400 20001")]
    [InlineData("TimeLimit", "86401", "400 20001")]
    [InlineData("Unknown", "x", "400 20001")]
    public async Task An_invalid_parameter_is_answered_with_its_code_and_changes_nothing(string key, string value, string error)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(Endless);
        sandbox.Pass(10);

        Assert.Equal(error, (await sandbox.UpdateAsync(sid, (key, value))).Error);
        Assert.Equal("in-progress", (await sandbox.FetchAsync(sid))["status"]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("86400")]
    public async Task A_time_limit_is_1_second_to_24_hours(string limit)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(Endless);

        Assert.Equal(200, (await sandbox.UpdateAsync(sid, ("TimeLimit", limit))).Status);
    }

    [Fact]
    public async Task Url_and_Twiml_exclude_each_other()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();

        Assert.Equal("400 20001", (await sandbox.UpdateAsync(sid, ("Url", "https://example.com/"), ("Twiml", "<Response/>"))).Error);
    }

    [Fact]
    public async Task Twiml_has_at_most_4000_characters()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();

        Assert.Equal("400 32018", (await sandbox.UpdateAsync(sid, ("Twiml", new string('x', 4001)))).Error);
        Assert.Equal(200, (await sandbox.UpdateAsync(sid, ("Twiml", new string('x', 4000)))).Status);
    }
}
