namespace TwilioCalls.Client.Tests.Sandbox;

public sealed class AccessTests
{
    [Fact]
    public async Task A_token_a_key_and_an_oauth_client_all_sign_in()
    {
        await using var sandbox = await LiveSandbox.StartAsync();
        var twilio = sandbox.Twilio;

        Assert.Equal(300, (await sandbox.SignedIn(twilio.AccountSid, twilio.AuthToken).ListAsync()).Length);
        Assert.Equal(300, (await sandbox.SignedIn(twilio.ApiKeySid, twilio.ApiKeySecret).ListAsync()).Length);
        Assert.Equal(300, (await sandbox.SignedIn(twilio.OAuthClientId, twilio.OAuthClientSecret).ListAsync()).Length);
    }

    [Fact]
    public async Task A_wrong_token_a_wrong_key_and_a_wrong_client_are_refused()
    {
        await using var sandbox = await LiveSandbox.StartAsync();
        var twilio = sandbox.Twilio;

        foreach (var user in new[] { twilio.AccountSid, twilio.ApiKeySid, twilio.OAuthClientId })
        {
            var failure = await Assert.ThrowsAsync<TwilioException>(() => sandbox.SignedIn(user, "wrong").ListAsync());

            Assert.Equal((TwilioFailure.Refused, 401), (failure.Failure, failure.StatusCode));
        }
    }

    [Fact]
    public async Task A_parent_works_on_its_subaccount_call_by_call()
    {
        await using var sandbox = await LiveSandbox.StartAsync(calls: 0);
        var subaccount = sandbox.Twilio.SubaccountSid;

        var call = await sandbox.Client.CreateCallAsync(TestClient.SomeCall, subaccount, cancellation: Stop);

        Assert.Equal(subaccount, call.AccountSid);
        Assert.Equal(call.Sid, (await sandbox.Client.FetchCallAsync(call.Sid!, subaccount, Stop)).Sid);
        Assert.Single(await sandbox.Client.ListCallsAsync(new(), accountSid: subaccount, cancellation: Stop).ToArrayAsync(Stop));
        Assert.Empty(await sandbox.Client.ListAsync());
    }
}
