using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Next links that lead to the wrong place.</summary>
internal static class NextLinkFaults
{
    private const string AccountOfOthers = "AC00000000000000000000000000000000";

    public static FaultBehavior OtherHost(Uri origin) =>
        Replace("next link to another host", (_, link) => RedirectTarget.Put(link, origin).AbsoluteUri);

    public static FaultBehavior Http() => Replace("next link to http", (request, link) => $"http://{request.Authority}{link}");

    public static FaultBehavior WithoutScheme() =>
        Replace("next link to //host", (_, link) => $"//{RedirectTarget.Origin.Authority}{link}");

    public static FaultBehavior OtherAccount() => Replace("next link to another account", (request, link) =>
        Route.TryParse(request.Path, out var route) ? link.Replace(route.AccountSid, AccountOfOthers) : link);

    public static FaultBehavior Itself() => Replace("next link to itself", (request, _) => request.PathAndQuery);

    private static FaultBehavior Replace(string name, Func<IncomingRequest, string, string> link) => PageEdit.Change(name, (page, exchange) =>
        page[PageEdit.Next] = link(exchange.Request, page[PageEdit.Next]?.GetValue<string>() ?? exchange.Request.PathAndQuery));
}
