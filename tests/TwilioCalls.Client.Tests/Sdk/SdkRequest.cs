using Twilio.Clients;
using Twilio.Http;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

namespace TwilioCalls.Client.Tests.Sdk;

/// <summary>What Twilio's own client sends, with the sample of each parameter named.</summary>
internal static class SdkRequest
{
    public const string Token = "0123456789abcdef0123456789abcdef";

    public static Task<SeenRequest> CreateAsync(IEnumerable<string> names)
    {
        var options = new CreateCallOptions(Endpoint("To"), Endpoint("From"));
        Fill(options, typeof(NewCall), names);
        return SendAsync(sdk => CallResource.CreateAsync(options, sdk), Answers.Call(201));
    }

    public static Task<SeenRequest> UpdateAsync(IEnumerable<string> names)
    {
        var options = new UpdateCallOptions(Sids.Call);
        Fill(options, typeof(CallUpdate), names);
        return SendAsync(sdk => CallResource.UpdateAsync(options, sdk), Answers.Call());
    }

    public static Task<SeenRequest> ListAsync(IEnumerable<string> names)
    {
        var options = new ReadCallOptions();
        Fill(options, typeof(CallFilter), names);
        return SendAsync(sdk => CallResource.ReadAsync(options, sdk), Answers.Json(200, CallJson.Page(0, 0, null)));
    }

    public static Task<SeenRequest> FetchAsync() =>
        SendAsync(sdk => CallResource.FetchAsync(Sids.Call, client: sdk), Answers.Call());

    public static Task<SeenRequest> DeleteAsync() =>
        SendAsync(sdk => CallResource.DeleteAsync(Sids.Call, client: sdk), Answers.Empty(204));

    private static PhoneNumber Endpoint(string name) => new((string)OptionSamples.Of(typeof(NewCall), name));

    private static void Fill(object options, Type request, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            SdkOption.Of(options.GetType(), name).Set(options, OptionSamples.Of(request, name));
        }
    }

    private static async Task<SeenRequest> SendAsync(Func<TwilioRestClient, Task> send, HttpResponseMessage answer)
    {
        var handler = new ScriptedHandler(_ => answer);
        using var http = new System.Net.Http.HttpClient(handler);
        await send(new(Sids.Account, Token, httpClient: new SystemNetHttpClient(http)));
        return Assert.Single(handler.Seen);
    }
}
