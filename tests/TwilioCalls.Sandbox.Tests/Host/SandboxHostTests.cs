using System.Net;
using System.Text;
using System.Text.Json;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Sandbox.Tests.Host;

public sealed class SandboxHostTests
{
    [Fact]
    public async Task The_program_says_where_it_listens_and_how_to_sign_in_and_stops_when_told()
    {
        using var output = new StringWriter();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Equal(0, await HostProgram.RunAsync(["--calls", "1"], output, TextWriter.Null, stop.Token));

        var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var twilio = new VirtualTwilio();
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"^http://127\.0\.0\.1:\d+$", lines[0]);
        Assert.Equal([$"account: {twilio.AccountSid}", $"auth token: {twilio.AuthToken}"], lines[1..]);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_the_program_with_1_and_a_message()
    {
        await using var first = await SandboxHost.StartAsync(new() { CallCount = 0 });
        using var error = new StringWriter();
        string[] args = ["--port", $"{first.BaseAddress.Port}", "--calls", "0"];

        Assert.Equal(1, await HostProgram.RunAsync(args, TextWriter.Null, error, TestContext.Current.CancellationToken));
        Assert.Contains("--port", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_on_the_loopback_address_and_answers_with_the_sandboxes_headers()
    {
        await using var host = await SandboxHost.StartAsync(new() { CallCount = 10 });
        using var http = Client(host);

        var reply = await GetAsync(http, $"/2010-04-01/Accounts/{host.Twilio.AccountSid}/Calls.json?PageSize=3&Status=completed");

        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(host.BaseAddress.Host)));
        Assert.Equal(200, reply.Status);
        Assert.Equal(3, reply.Sids.Length);
        Assert.Equal("application/json; charset=utf-8", reply.ContentType);
        Assert.Matches("^RQ[0-9a-f]{32}$", Assert.Single(reply.Headers.GetValues("Twilio-Request-Id")));
    }

    [Fact]
    public async Task A_query_arrives_as_it_was_escaped()
    {
        await using var host = await SandboxHost.StartAsync(new() { CallCount = 0 });
        using var http = Client(host);
        var target = $"/2010-04-01/Accounts/{host.Twilio.AccountSid}/Calls.json?StartTime%3E=2026-11-01&To=%2B14155550123";

        await GetAsync(http, target);

        Assert.Equal(target, Assert.Single(host.Twilio.Requests).PathAndQuery);
    }

    [Fact]
    public async Task What_is_over_the_limit_is_answered_429_and_not_processed()
    {
        // The latency is virtually endless: it keeps the one allowed request in progress until its client gives up.
        await using var host = await SandboxHost.StartAsync(
            new() { CallCount = 0, MaxConcurrency = 1, Latency = TimeSpan.FromMinutes(5) });
        using var http = Client(host);
        using var givesUp = new CancellationTokenSource();
        var target = $"/2010-04-01/Accounts/{host.Twilio.AccountSid}/Calls.json";
        Task[] requests = [SendAsync(), SendAsync()];

        var refused = (Task<Reply>)await Task.WhenAny(requests);
        var reply = await refused;
        await givesUp.CancelAsync();

        Assert.Equal("429 20429", reply.Error);
        Assert.Equal(0, host.Twilio.RequestCount);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => requests.Single(request => request != refused));

        async Task<Reply> SendAsync()
        {
            using var response = await http.GetAsync(target, givesUp.Token);
            return await Reply.ReadAsync(response);
        }
    }

    [Fact]
    public async Task It_reports_what_was_asked_and_dialled_even_when_every_request_fails()
    {
        await using var host = await SandboxHost.StartAsync(new() { CallCount = 0 });
        using var http = Client(host);
        using var form = new FormUrlEncodedContent(
            [new("To", "+14155550123"), new("From", "+14155550100"), new("Twiml", "<Response/>")]);
        using var created = await http.PostAsync(
            $"/2010-04-01/Accounts/{host.Twilio.AccountSid}/Calls.json", form, TestContext.Current.CancellationToken);
        host.Twilio.Faults.Share(ApiOperation.Any, FaultMix.BadDay(seed: 1, percent: 100));

        var report = await http.GetStringAsync("/sandbox", TestContext.Current.CancellationToken);

        Assert.Equal("""{"requests":1,"dialled":["+14155550123"],"rings":[],"inHand":0}""", report);

        host.Twilio.Advance(TimeSpan.FromSeconds(5));
        var ring = Assert.Single(host.Twilio.Rings);
        var later = await http.GetStringAsync("/sandbox", TestContext.Current.CancellationToken);

        Assert.Equal([ring], JsonSerializer.Deserialize<JsonElement>(later).GetProperty("rings").Deserialize<SandboxRing[]>(JsonSerializerOptions.Web)!);
    }

    [Fact]
    public async Task It_serves_requests_at_once_when_there_is_no_limit()
    {
        await using var host = await SandboxHost.StartAsync(new() { CallCount = 100 });
        using var http = Client(host);
        var target = $"/2010-04-01/Accounts/{host.Twilio.AccountSid}/Calls.json?PageSize=100";

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync(http, target)));

        Assert.All(replies, reply => Assert.Equal(100, reply.Sids.Length));
    }

    private static HttpClient Client(SandboxHost host)
    {
        var password = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{host.Twilio.AccountSid}:{host.Twilio.AuthToken}"));
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Basic", password);
        return http;
    }

    private static async Task<Reply> GetAsync(HttpClient http, string target)
    {
        using var response = await http.GetAsync(target, TestContext.Current.CancellationToken);
        return await Reply.ReadAsync(response);
    }
}
