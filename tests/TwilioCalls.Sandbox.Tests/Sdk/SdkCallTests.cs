using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

namespace TwilioCalls.Sandbox.Tests.Sdk;

public sealed class SdkCallTests
{
    private static readonly PhoneNumber To = new("+14155550123");
    private static readonly PhoneNumber From = new("+14155550100");
    private static readonly Uri Voice = new("https://example.com/voice");

    [Fact]
    public async Task It_creates_a_call_and_reads_what_became_of_it()
    {
        await using var sdk = await SdkClient.StartAsync();

        var created = await CallResource.CreateAsync(
            To, From, url: Voice, statusCallbackEvent: ["ringing", "completed"], sendDigits: "wW12#", timeLimit: 10, client: sdk.Rest);
        sdk.Twilio.Advance(TimeSpan.FromHours(1));
        var fetched = await CallResource.FetchAsync(created.Sid, client: sdk.Rest);

        Assert.Equal(CallResource.StatusEnum.Queued, created.Status);
        Assert.Null(created.StartTime);
        Assert.Equal(CallResource.StatusEnum.Completed, fetched.Status);
        Assert.Equal(sdk.Twilio.AccountSid, fetched.AccountSid);
        Assert.Equal("+14155550123", fetched.To);
        Assert.Equal("(415) 555-0123", fetched.ToFormatted);
        Assert.Equal(FrozenSandbox.Start.UtcDateTime.AddSeconds(1), fetched.StartTime!.Value.ToUniversalTime());
        Assert.Equal(FrozenSandbox.Start.UtcDateTime.AddSeconds(14), fetched.EndTime!.Value.ToUniversalTime());
        Assert.Equal("10", fetched.Duration);
        Assert.Equal("-0.01400", fetched.Price);
        Assert.Equal("USD", fetched.PriceUnit);
        Assert.Equal("outbound-api", fetched.Direction);
        Assert.Equal(9, fetched.SubresourceUris.Count);
        Assert.Equal(["+14155550123"], sdk.Twilio.Dialled);
    }

    [Fact]
    public async Task It_ends_and_deletes_a_call()
    {
        await using var sdk = await SdkClient.StartAsync();
        var created = await CallResource.CreateAsync(new PhoneNumber("+15005550014"), From, url: Voice, client: sdk.Rest);
        sdk.Twilio.Advance(TimeSpan.FromSeconds(10));

        var ended = await CallResource.UpdateAsync(created.Sid, status: CallResource.UpdateStatusEnum.Completed, client: sdk.Rest);

        Assert.Equal(CallResource.StatusEnum.Completed, ended.Status);
        Assert.Equal("6", ended.Duration);
        Assert.True(await CallResource.DeleteAsync(created.Sid, client: sdk.Rest));
        await AssertErrorAsync(404, 20404, () => CallResource.FetchAsync(created.Sid, client: sdk.Rest));
    }

    [Fact]
    public async Task It_redirects_a_call()
    {
        await using var sdk = await SdkClient.StartAsync();
        var created = await CallResource.CreateAsync(To, From, twiml: new("<Response/>"), client: sdk.Rest);
        sdk.Twilio.Advance(TimeSpan.FromSeconds(4));

        var redirected = await CallResource.UpdateAsync(created.Sid, twiml: new("<Response><Hangup/></Response>"), client: sdk.Rest);

        Assert.Equal(CallResource.StatusEnum.InProgress, redirected.Status);
    }

    [Fact]
    public async Task It_acts_on_the_subaccount()
    {
        await using var sdk = await SdkClient.StartAsync();
        var account = sdk.Twilio.SubaccountSid;

        var created = await CallResource.CreateAsync(To, From, url: Voice, pathAccountSid: account, client: sdk.Rest);

        Assert.Equal(account, created.AccountSid);
        Assert.Equal(created.Sid, (await CallResource.FetchAsync(created.Sid, pathAccountSid: account, client: sdk.Rest)).Sid);
        await AssertErrorAsync(404, 20404, () => CallResource.FetchAsync(created.Sid, client: sdk.Rest));
    }

    [Fact]
    public async Task It_signs_in_with_an_api_key()
    {
        await using var sdk = await SdkClient.StartAsync();
        var client = sdk.As(sdk.Twilio.ApiKeySid, sdk.Twilio.ApiKeySecret, sdk.Twilio.AccountSid);

        Assert.Equal(sdk.Twilio.AccountSid, (await CallResource.CreateAsync(To, From, url: Voice, client: client)).AccountSid);
    }

    [Fact]
    public async Task It_sees_the_errors_with_their_codes()
    {
        await using var sdk = await SdkClient.StartAsync();
        var live = await CallResource.CreateAsync(To, From, url: Voice, client: sdk.Rest);

        await AssertErrorAsync(400, 21205, () => CallResource.CreateAsync(To, From, client: sdk.Rest));
        await AssertErrorAsync(400, 21217, () => CallResource.CreateAsync(new PhoneNumber("+15005550001"), From, url: Voice, client: sdk.Rest));
        await AssertErrorAsync(400, 21210, () => CallResource.CreateAsync(To, new PhoneNumber("+15005550009"), url: Voice, client: sdk.Rest));
        await AssertErrorAsync(409, 20009, () => CallResource.DeleteAsync(live.Sid, client: sdk.Rest));
        await AssertErrorAsync(401, 20003, () => CallResource.FetchAsync(live.Sid, client: sdk.As(sdk.Twilio.AccountSid, "wrong")));
        sdk.Twilio.Advance(TimeSpan.FromHours(1));
        await AssertErrorAsync(
            400, 21220, () => CallResource.UpdateAsync(live.Sid, status: CallResource.UpdateStatusEnum.Canceled, client: sdk.Rest));
    }

    [Fact]
    public async Task It_finds_test_credentials_good_for_creating_only()
    {
        await using var sdk = await SdkClient.StartAsync();
        var test = sdk.As(sdk.Twilio.TestAccountSid, sdk.Twilio.TestAuthToken);

        var created = await CallResource.CreateAsync(To, new PhoneNumber("+15005550006"), url: Voice, client: test);

        await AssertErrorAsync(403, 20008, () => CallResource.FetchAsync(created.Sid, client: test));
        Assert.Empty(sdk.Twilio.Dialled);
    }

    private static async Task AssertErrorAsync(int status, int code, Func<Task> request)
    {
        var error = await Assert.ThrowsAsync<ApiException>(request);
        Assert.Equal((status, code), (error.Status, error.Code));
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", error.MoreInfo);
    }
}
