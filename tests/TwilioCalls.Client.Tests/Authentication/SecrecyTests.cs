using System.Text;

namespace TwilioCalls.Client.Tests.Authentication;

public sealed class SecrecyTests
{
    private const string SipPassword = "s1pP4ssw0rd";

    private readonly List<string> _told = [];

    public static TheoryData<int> Statuses => [201, 302, 400, 401, 500];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task No_secret_is_told_by_log_or_exception_whatever_comes_back(int status)
    {
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Json(status, "{}")), log: _told.Add);

        await TellAsync(client);

        Assert.NotEmpty(_told);
        AssertKept(TestClient.Token, SipPassword, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sids.Account}:{TestClient.Token}")));
    }

    [Fact]
    public async Task No_secret_is_told_when_the_connection_fails()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            connection.Reset();
        });

        await TellAsync(TestClient.At(server.Address, log: _told.Add));

        AssertKept(TestClient.Token, SipPassword, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sids.Account}:{TestClient.Token}")));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task No_clients_secret_and_no_token_is_told(int status)
    {
        var server = new OAuthServer();
        await TellAsync(server.Client(log: _told.Add));
        server.Instead = () => Answers.Json(status, """{"access_token":"token9","expires_in":"broken"}""");
        await TellAsync(server.Client(log: _told.Add));

        AssertKept(OAuthServer.ClientSecret, "s3cr3t", "token1", "token9", SipPassword);
    }

    [Fact]
    public void No_secret_is_told_by_what_holds_it()
    {
        var options = TestClient.Options();

        _told.AddRange([options.ToString(), options.Authentication.ToString()!, new TwilioClient(options).ToString()!]);

        AssertKept(TestClient.Token);
    }

    [Fact]
    public async Task A_log_line_tells_method_path_status_and_request()
    {
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Call().With("Twilio-Request-Id", "RQ1")), log: _told.Add);

        await client.FetchCallAsync(Sids.Call, cancellation: Stop);

        Assert.Matches($"^GET /2010-04-01/Accounts/{Sids.Account}/Calls/{Sids.Call}.json: HTTP 200 in [0-9]+ ms, request RQ1$", Assert.Single(_told));
    }

    private async Task TellAsync(TwilioClient client)
    {
        var call = new NewCall { To = "sip:a@example.com", From = "+14155550100", Twiml = "<Response/>", SipAuthPassword = SipPassword };
        var failure = await Record.ExceptionAsync(() => client.CreateCallAsync(call, cancellation: Stop));
        _told.Add(failure?.ToString() ?? "");
    }

    private void AssertKept(params string[] secrets) =>
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, string.Join('\n', _told), StringComparison.Ordinal));
}
