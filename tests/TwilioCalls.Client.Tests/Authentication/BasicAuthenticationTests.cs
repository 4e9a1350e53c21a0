using System.Text;

namespace TwilioCalls.Client.Tests.Authentication;

public sealed class BasicAuthenticationTests
{
    [Theory]
    [InlineData(Sids.Account, "0123456789abcdef0123456789abcdef")]
    [InlineData(Sids.Key, "KeySecret:with:colons")]
    [InlineData(Sids.Key, "pässwörd-🔑")]
    public async Task Every_operation_is_signed_with_user_and_secret_in_utf8(string user, string secret)
    {
        await using var server = RawServer.Always(RawConnection.Json("200 OK", """{"sid":"CA1","calls":[]}"""));
        var client = new TwilioClient(TestClient.Options() with
        {
            BaseUri = server.Address,
            Authentication = TestClient.SignIn(user, secret),
        });

        foreach (var operation in Operations.All.Values)
        {
            await operation(client, Stop);
        }

        var header = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}"));
        Assert.Equal(Operations.All.Count, server.Seen.Count);
        Assert.All(server.Seen, request => Assert.Equal(header, request.Authorization));
    }

    [Fact]
    public async Task With_a_key_the_account_is_in_the_path_alone()
    {
        var handler = new ScriptedHandler(_ => Answers.Call());
        var client = new TwilioClient(TestClient.Options() with { Handler = handler, Authentication = TestClient.SignIn(Sids.Key, "secret") });

        await client.FetchCallAsync(Sids.Call, cancellation: Stop);

        Assert.StartsWith($"/2010-04-01/Accounts/{Sids.Account}/", Assert.Single(handler.Seen).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_subaccount_the_parent_signs()
    {
        var handler = new ScriptedHandler(_ => Answers.Call());
        var client = TestClient.Over(handler);

        await client.FetchCallAsync(Sids.Call, cancellation: Stop);
        await client.FetchCallAsync(Sids.Call, Sids.Subaccount, Stop);

        Assert.StartsWith($"/2010-04-01/Accounts/{Sids.Subaccount}/", handler.Seen[1].Target, StringComparison.Ordinal);
        Assert.Equal(handler.Seen[0].Authorization, handler.Seen[1].Authorization);
    }
}
