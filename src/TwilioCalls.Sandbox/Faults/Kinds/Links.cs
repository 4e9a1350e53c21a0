using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Next links that lead astray.</summary>
internal static class Links
{
    private const string OtherAccount = "AC00000000000000000000000000000000";

    public static Fault Replace(string name, Func<ApiRequest, string, string> link) => Pages.Change(name, (page, exchange) =>
        page[Pages.Next] = link(exchange.Request, page[Pages.Next]?.GetValue<string>() ?? exchange.Request.PathAndQuery));

    public static string OfOtherAccount(ApiRequest request, string link) =>
        Route.TryParse(request.Path, out var route) ? link.Replace(route.AccountSid, OtherAccount) : link;
}
