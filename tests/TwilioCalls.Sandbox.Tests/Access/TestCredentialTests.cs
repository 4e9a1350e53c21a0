namespace TwilioCalls.Sandbox.Tests.Access;

public sealed class TestCredentialTests
{
    private const string Good = "+15005550006";

    [Fact]
    public async Task A_create_looks_real_and_dials_nothing()
    {
        using var sandbox = SignedIn();

        var reply = await sandbox.CreateAsync(("From", Good));

        Assert.Equal(201, reply.Status);
        Assert.Equal("queued", reply["status"]);
        Assert.Equal(sandbox.Twilio.TestAccountSid, reply["account_sid"]);
        Assert.Empty(sandbox.Twilio.Dialled);
    }

    [Theory]
    [InlineData("+15005550001", "400 21212")]
    [InlineData("+15005550002", "400 21210")]
    [InlineData("+14155550100", "400 21210")]
    public async Task One_single_caller_is_good(string from, string error)
    {
        using var sandbox = SignedIn();

        Assert.Equal(error, (await sandbox.CreateAsync(("From", from))).Error);
    }

    [Theory]
    [InlineData("+15005550001", "400 21217")]
    [InlineData("+15005550002", "400 21214")]
    [InlineData("+15005550003", "400 21215")]
    [InlineData("+15005550004", "400 21216")]
    public async Task The_magic_numbers_answer_with_their_errors(string to, string error)
    {
        using var sandbox = SignedIn();

        Assert.Equal(error, (await sandbox.CreateAsync(("To", to), ("From", Good))).Error);
    }

    [Fact]
    public async Task Everything_but_create_is_answered_403_20008()
    {
        using var sandbox = SignedIn();
        var sid = (await sandbox.CreateAsync(("From", Good))).Created();

        Assert.Equal("403 20008", (await sandbox.ListAsync()).Error);
        Assert.Equal("403 20008", (await sandbox.FetchAsync(sid)).Error);
        Assert.Equal("403 20008", (await sandbox.UpdateAsync(sid, ("Status", "completed"))).Error);
        Assert.Equal("403 20008", (await sandbox.DeleteAsync(sid)).Error);
    }

    [Fact]
    public async Task Test_credentials_are_no_key_to_another_account()
    {
        using var sandbox = SignedIn();
        sandbox.Account = sandbox.Twilio.AccountSid;

        Assert.Equal("404 20404", (await sandbox.CreateAsync(("From", Good))).Error);
        Assert.Empty(sandbox.Twilio.Dialled);
    }

    private static FrozenSandbox SignedIn()
    {
        var sandbox = new FrozenSandbox();
        sandbox.Account = sandbox.Twilio.TestAccountSid;
        sandbox.SignIn(sandbox.Twilio.TestAccountSid, sandbox.Twilio.TestAuthToken);
        return sandbox;
    }
}
