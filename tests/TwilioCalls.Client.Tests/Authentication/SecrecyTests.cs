using System.Text;

namespace TwilioCalls.Client.Tests.Authentication;

public sealed class SecrecyTests
{
    private const string SipPassword = "s1pP4ssw0rd";

    private readonly List<string> _shown = [];

    public static TheoryData<int> Statuses => [201, 302, 400, 401, 500];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task No_log_or_exception_shows_a_secret_whatever_the_server_answers(int status)
    {
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Json(status, "{}")), log: _shown.Add);

        await CreateAsync(client);

        Assert.NotEmpty(_shown);
        AssertKept(TestClient.Token, SipPassword, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sids.Account}:{TestClient.Token}")));
    }

    [Fact]
    public async Task No_log_or_exception_shows_a_secret_when_the_connection_fails()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            connection.Reset();
        });

        await CreateAsync(TestClient.At(server.Address, log: _shown.Add));

        AssertKept(TestClient.Token, SipPassword, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sids.Account}:{TestClient.Token}")));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task No_log_or_exception_shows_a_clients_secret_or_token(int status)
    {
        var server = new OAuthServer();
        await CreateAsync(server.Client(log: _shown.Add));
        server.Instead = () => Answers.Json(status, """{"access_token":"token9","expires_in":"broken"}""");
        await CreateAsync(server.Client(log: _shown.Add));

        AssertKept(OAuthServer.ClientSecret, "s3cr3t", "token1", "token9", SipPassword);
    }

    [Fact]
    public void No_object_that_holds_a_secret_shows_it_as_text()
    {
        var options = TestClient.Options();

        _shown.AddRange([options.ToString(), options.Authentication.ToString()!, new TwilioClient(options).ToString()!]);

        AssertKept(TestClient.Token);
    }

    [Fact]
    public async Task A_log_line_shows_the_method_path_status_and_request_id()
    {
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Call().With("Twilio-Request-Id", "RQ1")), log: _shown.Add);

        await client.FetchCallAsync(Sids.Call, cancellation: Stop);

        Assert.Matches($"^GET /2010-04-01/Accounts/{Sids.Account}/Calls/{Sids.Call}.json: HTTP 200 in [0-9]+ ms, request RQ1$", Assert.Single(_shown));
    }

    private async Task CreateAsync(TwilioClient client)
    {
        var call = new NewCall { To = "sip:a@example.com", From = "+14155550100", Twiml = "<Response/>", SipAuthPassword = SipPassword };
        var failure = await Record.ExceptionAsync(() => client.CreateCallAsync(call, cancellation: Stop));
        _shown.Add(failure?.ToString() ?? "");
    }

    private void AssertKept(params string[] secrets) =>
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, string.Join('\n', _shown), StringComparison.Ordinal));
}
