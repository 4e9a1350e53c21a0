using System.Text.Json;

namespace TwilioCalls.Sandbox.Tests.Records;

public sealed class RecordTests
{
    private const int Quarter = 15 * 60;
    private const int Month = 30 * 24 * 60 * 60;

    [Theory]
    [InlineData("+15005550013", "13224")]
    [InlineData("+15005550011", "")]
    [InlineData("+15005550012", "")]
    [InlineData("+15005550015", "")]
    public async Task A_call_that_fails_is_noted_and_one_that_ends_otherwise_is_not(string to, string codes)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(to);
        sandbox.Pass(120);

        Assert.Equal(codes, string.Join(' ', await CodesAsync(sandbox, sid)));
    }

    [Fact]
    public async Task A_call_too_many_is_noted_as_such()
    {
        var twilio = new VirtualTwilio(new()
        {
            CallCount = 0, Clock = SandboxClock.Frozen(FrozenSandbox.Start), MaximumConcurrentCalls = 1, FailsCallsOverLimit = true,
        });
        using var sandbox = new FrozenSandbox(twilio);
        await sandbox.DialAsync("+15005550014");
        var sid = await sandbox.DialAsync();
        sandbox.Pass(10);

        Assert.Equal(["10004"], await CodesAsync(sandbox, sid));
    }

    [Fact]
    public async Task A_webhook_that_fails_has_its_fallback_asked()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(form: [("Url", "https://example.com/500"), ("FallbackUrl", "https://example.com/404"), ("FallbackMethod", "GET")]);
        sandbox.Pass(Quarter + 60);

        Assert.Equal(["11200", "11200"], await CodesAsync(sandbox, sid));
        Assert.Equal(["POST 201", "POST 500", "GET 404"], await EventsAsync(sandbox, sid));
    }

    [Fact]
    public async Task Requests_can_be_read_from_a_quarter_of_an_hour_after_the_end_for_thirty_days()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync("+15005550013");

        sandbox.Pass(2);
        Assert.Equal(["13224"], await CodesAsync(sandbox, sid));
        Assert.Empty(await EventsAsync(sandbox, sid));
        sandbox.Pass(Quarter);
        Assert.Equal(["POST 201"], await EventsAsync(sandbox, sid));
        sandbox.Pass(Month);
        Assert.Empty(await EventsAsync(sandbox, sid));
        Assert.Empty(await CodesAsync(sandbox, sid));
    }

    [Fact]
    public async Task A_past_call_that_failed_has_a_reason_and_a_leg_that_was_lost_too()
    {
        using var sandbox = new FrozenSandbox(calls: 300);
        var failed = (await sandbox.AllAsync("PageSize=1000&Status=failed")).ToArray();

        Assert.InRange(failed.Length, 5, 30);
        Assert.Equal(
            ["inbound", "outbound-api", "outbound-dial"], failed.Select(call => call.Text("direction")!).Distinct().Order());
        foreach (var call in failed)
        {
            var expected = call.Text("direction") switch { "inbound" => "11200", "outbound-dial" => "32011", _ => null };
            var code = Assert.Single(await CodesAsync(sandbox, call.Text("sid")!));
            Assert.Equal(expected ?? code, code);
        }
    }

    [Theory]
    [InlineData("Notifications")]
    [InlineData("Events")]
    public async Task What_belongs_to_a_call_is_as_hidden_as_the_call(string part)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();
        sandbox.Pass(60);
        var path = PathOf(sandbox, sid, part);

        Assert.Equal(200, (await sandbox.GetAsync(path)).Status);
        Assert.Equal("405 20004", (await sandbox.PostAsync(path)).Error);
        Assert.Equal("404 20404", (await sandbox.GetAsync(path.Replace(sandbox.Account, sandbox.Twilio.SubaccountSid, StringComparison.Ordinal))).Error);
        Assert.Equal("404 20404", (await sandbox.GetAsync(PathOf(sandbox, sid, "Recordings"))).Error);
        await sandbox.DeleteAsync(sid);
        Assert.Equal("404 20404", (await sandbox.GetAsync(path)).Error);
    }

    [Theory]
    [InlineData("PageSize=0", "400 20007")]
    [InlineData("PageSize=1001", "400 20007")]
    [InlineData("Page=x", "400 20001")]
    [InlineData("Page=1", "400 70002")]
    [InlineData("PageToken=PTx", "400 21481")]
    [InlineData("PageToken=9", "400 21481")]
    public async Task A_page_that_makes_no_sense_is_refused_as_a_page_of_calls_is(string query, string error)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();

        Assert.Equal(error, (await sandbox.GetAsync(PathOf(sandbox, sid, "Events") + "?" + query)).Error);
    }

    private static string PathOf(FrozenSandbox sandbox, string sid, string part) =>
        $"/2010-04-01/Accounts/{sandbox.Account}/Calls/{sid}/{part}.json";

    private static async Task<string[]> CodesAsync(FrozenSandbox sandbox, string sid) =>
        [.. (await ItemsAsync(sandbox, sid, "Notifications")).Select(one => one.GetProperty("error_code").GetString()!)];

    private static async Task<string[]> EventsAsync(FrozenSandbox sandbox, string sid) =>
        [.. (await ItemsAsync(sandbox, sid, "Events")).Select(one =>
            $"{one.GetProperty("request").GetProperty("method").GetString()} {one.GetProperty("response").GetProperty("response_code").GetInt32()}")];

    private static async Task<JsonElement[]> ItemsAsync(FrozenSandbox sandbox, string sid, string part) =>
        [.. (await sandbox.GetAsync(PathOf(sandbox, sid, part))).Json.GetProperty(part.ToLowerInvariant()).EnumerateArray()];
}
