namespace TwilioCalls.Sandbox.Tests.Access;

public sealed class OAuthTests
{
    [Fact]
    public async Task Client_credentials_buy_a_token_that_is_good_for_an_hour_of_the_sandbox_clock()
    {
        using var sandbox = new FrozenSandbox();

        var token = await AskAsync(sandbox);
        sandbox.Headers.Authorization = new("Bearer", token["access_token"]);

        Assert.Equal("Bearer", token["token_type"]);
        Assert.Equal(3600, token.Json.GetProperty("expires_in").GetInt32());
        sandbox.Pass(3599);
        Assert.Equal(200, (await sandbox.ListAsync()).Status);
        sandbox.Pass(1);
        Assert.Equal("401 20003", (await sandbox.ListAsync()).Error);
    }

    [Fact]
    public async Task An_older_token_outlives_the_issue_of_another_one()
    {
        using var sandbox = new FrozenSandbox();
        var first = (await AskAsync(sandbox))["access_token"];
        sandbox.Pass(60);
        var second = (await AskAsync(sandbox))["access_token"];

        sandbox.Headers.Authorization = new("Bearer", first);

        Assert.NotEqual(first, second);
        Assert.Equal(200, (await sandbox.ListAsync()).Status);
    }

    [Theory]
    [InlineData("grant_type", "password", "400 20001")]
    [InlineData("grant_type", "", "400 20001")]
    [InlineData("client_id", "OQ00000000000000000000000000000000", "401 20003")]
    [InlineData("client_secret", "wrong", "401 20003")]
    [InlineData("client_secret", "", "401 20003")]
    public async Task A_wrong_field_buys_nothing(string key, string value, string error)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal(error, (await AskAsync(sandbox, (key, value))).Error);
    }

    [Fact]
    public async Task Tokens_are_asked_for_by_post()
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal("405 20004", (await sandbox.GetAsync("https://oauth.twilio.com/v2/token")).Error);
    }

    private static Task<Reply> AskAsync(FrozenSandbox sandbox, (string Key, string Value) changed = default)
    {
        sandbox.Headers.Authorization = null;
        (string Key, string Value)[] form =
        [
            ("grant_type", "client_credentials"),
            ("client_id", sandbox.Twilio.OAuthClientId),
            ("client_secret", sandbox.Twilio.OAuthClientSecret),
        ];
        return sandbox.PostAsync("https://oauth.twilio.com/v2/token", [.. form.Select(pair => pair.Key == changed.Key ? changed : pair)]);
    }
}
