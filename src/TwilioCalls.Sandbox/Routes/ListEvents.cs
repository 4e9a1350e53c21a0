using TwilioCalls.Sandbox.Json;
using TwilioCalls.Sandbox.Paging;
using TwilioCalls.Sandbox.Records;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

internal static class ListEvents
{
    public static ApiAnswer Answer(CallRequest request)
    {
        var call = request.Find();
        WebRequest[] requests = Retention.HasEvents(call, request.Now) ? [.. CallRequests.Of(call, request.Account, request.Now)] : [];
        return new(200, PartPageJson.Write("events", PartPage<WebRequest>.Select(requests, request.Http), EventJson.Write));
    }
}
