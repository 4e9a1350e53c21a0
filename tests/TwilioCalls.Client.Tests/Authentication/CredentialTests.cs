using System.Security;

namespace TwilioCalls.Client.Tests.Authentication;

public sealed class CredentialTests
{
    [Fact]
    public async Task A_login_is_tested_by_a_page_of_one_call()
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, CallJson.Page([], next: null)));

        await TestClient.Over(handler).TestLoginAsync(Stop);

        Assert.Equal($"GET {CallJson.CallsPath}?PageSize=1", $"{Assert.Single(handler.Seen).Method} {handler.Seen[0].Target}");
        await Assert.ThrowsAsync<TwilioException>(() =>
            TestClient.Over(new ScriptedHandler(_ => Answers.Error(401, 20003, "Authenticate"))).TestLoginAsync(Stop));
    }

    [Theory]
    [InlineData(Sids.Account)]
    [InlineData(Sids.Key)]
    [InlineData("OQ00000000000000000000000000000001")]
    public void The_user_name_is_kept_when_the_callers_secret_is_cleared(string user)
    {
        using var secret = TestClient.Secured("secret");

        var authentication = TwilioAuthentication.Create(user, secret);
        secret.Clear();

        Assert.Equal(user, authentication.UserName);
    }

    [Fact]
    public async Task The_client_signs_with_its_own_copy_of_the_secret()
    {
        var handler = new ScriptedHandler(_ => Answers.Call());
        using var secret = TestClient.Secured("secret");
        var client = new TwilioClient(TestClient.Options() with
        {
            Handler = handler,
            Authentication = TwilioAuthentication.Create(Sids.Account, secret),
        });
        secret.Dispose();

        await client.FetchCallAsync(Sids.Call, cancellation: Stop);

        Assert.Equal($"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Sids.Account + ":secret"))}", handler.Seen[0].Authorization);
    }

    [Theory]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("AC123")]
    [InlineData("OQ0123")]
    [InlineData("OQaSecretThatBeginsLikeAClientsId12")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("ac00000000000000000000000000000001")]
    [InlineData(Sids.Call)]
    [InlineData(Sids.Account + ":x")]
    public void A_user_name_of_no_known_kind_is_refused_and_shown_only_if_it_is_a_sid(string user)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => TestClient.SignIn(user, "s3cr3t"));

        Assert.Equal("userName", refusal.ParamName);
        Assert.Equal(user == Sids.Call, refusal.Message.Contains($"'{user}'", StringComparison.Ordinal));
        Assert.True(user.Length < 5 || user == Sids.Call || !refusal.Message.Contains(user, StringComparison.Ordinal), refusal.Message);
        Assert.DoesNotContain("s3cr3t", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_secret_is_refused()
    {
        using var empty = new SecureString();

        Assert.Equal("secret", Assert.ThrowsAny<ArgumentException>(() => TwilioAuthentication.Create(Sids.Account, empty)).ParamName);
    }
}
