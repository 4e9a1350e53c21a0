using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Next links that lead astray.</summary>
internal static class NextLinkFaults
{
    private const string OtherAccount = "AC00000000000000000000000000000000";

    public static FaultBehavior Replace(string name, Func<IncomingRequest, string, string> link) => PageEdit.Change(name, (page, exchange) =>
        page[PageEdit.Next] = link(exchange.Request, page[PageEdit.Next]?.GetValue<string>() ?? exchange.Request.PathAndQuery));

    public static string OfOtherAccount(IncomingRequest request, string link) =>
        Route.TryParse(request.Path, out var route) ? link.Replace(route.AccountSid, OtherAccount) : link;
}
