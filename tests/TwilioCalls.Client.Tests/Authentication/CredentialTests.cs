using System.Security;

namespace TwilioCalls.Client.Tests.Authentication;

public sealed class CredentialTests
{
    [Theory]
    [InlineData(Sids.Account)]
    [InlineData(Sids.Key)]
    [InlineData("OQ0123")]
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
    [InlineData("ac00000000000000000000000000000001")]
    [InlineData(Sids.Call)]
    [InlineData(Sids.Account + ":x")]
    public void A_user_name_of_no_known_kind_is_refused_without_showing_the_secret(string user)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => TestClient.SignIn(user, "s3cr3t"));

        Assert.Equal("userName", refusal.ParamName);
        Assert.Contains($"'{user}'", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_secret_is_refused()
    {
        using var empty = new SecureString();

        Assert.Equal("secret", Assert.ThrowsAny<ArgumentException>(() => TwilioAuthentication.Create(Sids.Account, empty)).ParamName);
    }
}
