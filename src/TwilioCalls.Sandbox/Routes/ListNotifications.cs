using TwilioCalls.Sandbox.Json;
using TwilioCalls.Sandbox.Paging;
using TwilioCalls.Sandbox.Records;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

internal static class ListNotifications
{
    public static ApiAnswer Answer(CallRequest request)
    {
        var call = request.Find();
        Notice[] notices = Retention.HasNotices(call, request.Now) ? [.. CallNotices.Of(call, request.Account, request.Now)] : [];
        return new(200, PartPageJson.Write(
            "notifications", PartPage<Notice>.Select(notices, request.Http),
            (json, notice) => NotificationJson.Write(json, notice, call, request.Account)));
    }
}
