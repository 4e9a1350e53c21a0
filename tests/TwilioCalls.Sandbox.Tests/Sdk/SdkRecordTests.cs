using System.Text.Json;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Rest.Api.V2010.Account.Call;
using NotificationResource = Twilio.Rest.Api.V2010.Account.Call.NotificationResource;
using Twilio.Types;

namespace TwilioCalls.Sandbox.Tests.Sdk;

public sealed class SdkRecordTests
{
    private static readonly PhoneNumber From = new("+14155550100");

    [Fact]
    public async Task It_reads_why_a_call_failed()
    {
        await using var sdk = await SdkClient.StartAsync();
        var call = await CallResource.CreateAsync(
            new PhoneNumber("+14155550123"), From, url: new("https://example.com/status/503"),
            statusCallback: new("https://example.com/told/404"), client: sdk.Rest);
        sdk.Twilio.Advance(TimeSpan.FromHours(1));

        var noted = (await NotificationResource.ReadAsync(call.Sid, client: sdk.Rest)).ToList();

        Assert.Equal(["11200", "15003"], noted.Select(one => one.ErrorCode));
        Assert.Equal(["0", "1"], noted.Select(one => one.Log));
        Assert.All(noted, one => Assert.Equal((call.Sid, sdk.Twilio.AccountSid), (one.CallSid, one.AccountSid)));
        Assert.Equal(["https://example.com/status/503", "https://example.com/told/404"], noted.Select(one => one.RequestUrl.AbsoluteUri));
        Assert.All(noted, one => Assert.Equal(("POST", $"https://www.twilio.com/docs/errors/{one.ErrorCode}"), (one.RequestMethod.ToString(), one.MoreInfo.AbsoluteUri)));
        Assert.Equal(FrozenSandbox.Start.UtcDateTime.AddSeconds(4), noted[0].MessageDate!.Value.ToUniversalTime());
        Assert.Contains("Got%20HTTP%20503", noted[0].MessageText, StringComparison.Ordinal);
        Assert.Equal(2, noted.Select(one => one.Sid).Distinct().Count(sid => sid.StartsWith("NO", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_reads_each_request_of_a_call_and_its_answer_page_by_page()
    {
        await using var sdk = await SdkClient.StartAsync();
        var call = await CallResource.CreateAsync(
            new PhoneNumber("+14155550123"), From, url: new("https://example.com/voice"), statusCallback: new("https://example.com/told"),
            statusCallbackEvent: ["initiated", "ringing", "answered", "completed"], client: sdk.Rest);
        sdk.Twilio.Advance(TimeSpan.FromHours(1));
        var before = sdk.Twilio.RequestCount;

        var events = (await EventResource.ReadAsync(call.Sid, pageSize: 2, client: sdk.Rest)).ToList();

        Assert.Equal(3, sdk.Twilio.RequestCount - before);
        var requests = events.Select(one => JsonDocument.Parse(one.Request.ToString()!).RootElement).ToArray();
        var responses = events.Select(one => JsonDocument.Parse(one.Response.ToString()!).RootElement).ToArray();
        Assert.Equal(
            [$"https://api.twilio.com/2010-04-01/Accounts/{sdk.Twilio.AccountSid}/Calls.json", "https://example.com/told", "https://example.com/told",
                "https://example.com/told", "https://example.com/voice", "https://example.com/told"],
            requests.Select(one => one.GetProperty("url").GetString()));
        Assert.Equal(
            ["initiated", "ringing", "in-progress", "in-progress", "completed"],
            requests.Skip(1).Select(one => one.GetProperty("parameters").GetProperty("call_status").GetString()));
        Assert.Equal([201, 200, 200, 200, 200, 200], responses.Select(one => one.GetProperty("response_code").GetInt32()));
        Assert.All(responses, one => Assert.InRange(one.GetProperty("request_duration").GetInt32(), 1, 1000));
    }
}
