using System.Net.Http.Headers;

namespace TwilioCalls.Sandbox.Tests.Access;

public sealed class AuthenticationTests
{
    [Fact]
    public async Task The_account_sid_and_its_auth_token_are_let_in()
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(200, (await sandbox.ListAsync()).Status);
    }

    [Fact]
    public async Task An_api_key_and_its_secret_are_let_in()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.SignIn(sandbox.Twilio.ApiKeySid, sandbox.Twilio.ApiKeySecret);

        Assert.Equal(200, (await sandbox.ListAsync()).Status);
    }

    [Fact]
    public async Task The_sids_and_secrets_have_the_forms_that_clients_tell_them_apart_by()
    {
        using var sandbox = new FrozenSandbox();
        var twilio = sandbox.Twilio;

        Assert.All([twilio.AccountSid, twilio.SubaccountSid, twilio.TestAccountSid], sid => Assert.Matches("^AC[0-9a-f]{32}$", sid));
        Assert.Matches("^SK[0-9a-f]{32}$", twilio.ApiKeySid);
        Assert.Matches("^OQ[0-9a-f]{32}$", twilio.OAuthClientId);
        string[] secrets = [twilio.AuthToken, twilio.SubaccountAuthToken, twilio.TestAuthToken, twilio.ApiKeySecret, twilio.OAuthClientSecret];
        Assert.All(secrets, secret => Assert.Matches("^[0-9a-f]{32}$", secret));
        Assert.Equal(secrets.Length, secrets.Distinct().Count());
        Assert.Equal(200, (await sandbox.ListAsync()).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic")]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Basic OA==")]
    [InlineData("Bearer sandbox-00000000000000000000000000000000")]
    [InlineData("Digest abc")]
    public async Task Anything_else_is_answered_401_20003(string? authorization)
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);

        var reply = await sandbox.ListAsync();

        Assert.Equal("401 20003", reply.Error);
        Assert.Equal("Basic", Assert.Single(reply.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task A_wrong_password_is_answered_401_20003()
    {
        using var sandbox = new FrozenSandbox();
        var twilio = sandbox.Twilio;

        foreach (var user in new[] { twilio.AccountSid, twilio.SubaccountSid, twilio.TestAccountSid, twilio.ApiKeySid, twilio.OAuthClientId })
        {
            sandbox.SignIn(user, "wrong");
            Assert.Equal("401 20003", (await sandbox.ListAsync()).Error);
        }
    }

    [Fact]
    public async Task Nobody_dials_without_credentials()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Headers.Authorization = null;

        Assert.Equal("401 20003", (await sandbox.CreateAsync()).Error);
        Assert.Empty(sandbox.Twilio.Dialled);
    }
}
