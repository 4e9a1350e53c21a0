namespace TwilioCalls.Sandbox.Tests.Access;

public sealed class SubaccountTests
{
    [Fact]
    public async Task The_parent_acts_on_the_subaccount_through_its_path()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Account = sandbox.Twilio.SubaccountSid;

        var sid = await sandbox.DialAsync();

        Assert.Equal(sandbox.Twilio.SubaccountSid, (await sandbox.FetchAsync(sid))["account_sid"]);
        Assert.Equal([sid], (await sandbox.ListAsync()).Sids);
    }

    [Fact]
    public async Task A_subaccounts_call_is_not_found_in_the_parent()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Account = sandbox.Twilio.SubaccountSid;
        var sid = await sandbox.DialAsync();

        sandbox.Account = sandbox.Twilio.AccountSid;

        Assert.Equal("404 20404", (await sandbox.FetchAsync(sid)).Error);
        Assert.Empty((await sandbox.ListAsync()).Sids);
    }

    [Fact]
    public async Task The_subaccounts_own_credentials_are_good_for_itself_alone()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.SignIn(sandbox.Twilio.SubaccountSid, sandbox.Twilio.SubaccountAuthToken);

        Assert.Equal("404 20404", (await sandbox.ListAsync()).Error);
        sandbox.Account = sandbox.Twilio.SubaccountSid;
        Assert.Equal(200, (await sandbox.ListAsync()).Status);
    }

    [Fact]
    public async Task An_api_key_of_the_parent_acts_on_the_subaccount_too()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.SignIn(sandbox.Twilio.ApiKeySid, sandbox.Twilio.ApiKeySecret);
        sandbox.Account = sandbox.Twilio.SubaccountSid;

        Assert.Equal(200, (await sandbox.ListAsync()).Status);
    }
}
