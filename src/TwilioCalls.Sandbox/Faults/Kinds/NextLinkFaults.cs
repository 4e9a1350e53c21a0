using System.Globalization;
using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Next links that lead to the wrong place.</summary>
internal static class NextLinkFaults
{
    private const string AccountOfOthers = "AC00000000000000000000000000000000";

    // The sandbox ignores it, as Twilio ignores what it does not know.
    private const string Turn = "Turn";

    public static FaultBehavior OtherHost(Uri origin) =>
        Replace("next link to another host", (_, link) => RedirectTarget.Put(link, origin).AbsoluteUri);

    public static FaultBehavior Http() => Replace("next link to http", (request, link) => $"http://{request.Authority}{link}");

    public static FaultBehavior WithoutScheme() =>
        Replace("next link to //host", (_, link) => $"//{RedirectTarget.Origin.Authority}{link}");

    public static FaultBehavior OtherAccount() => Replace("next link to another account", (request, link) =>
        Route.TryParse(request.Path, out var route) ? link.Replace(route.AccountSid, AccountOfOthers) : link);

    public static FaultBehavior Itself() => Replace("next link to itself", (request, _) => request.PathAndQuery);

    /// <summary>Page after page, and then the first again, each time under another address.</summary>
    public static FaultBehavior Circle(int pages)
    {
        if (pages < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(pages), pages, "One or more pages.");
        }

        return PageEdit.Change($"circle of {pages} pages", (page, exchange) =>
        {
            _ = int.TryParse(exchange.Request.Query[Turn], NumberStyles.None, CultureInfo.InvariantCulture, out var turn);
            turn++;
            var next = turn % pages == 0 ? null : page[PageEdit.Next]?.GetValue<string>();
            page[PageEdit.Next] = FormattableString.Invariant($"{next ?? page["first_page_uri"]!.GetValue<string>()}&{Turn}={turn}");
        });
    }

    public static FaultBehavior Missing() => PageEdit.Change("no next link", (page, _) => page.Remove(PageEdit.Next));

    private static FaultBehavior Replace(string name, Func<IncomingRequest, string, string> link) => PageEdit.Change(name, (page, exchange) =>
        page[PageEdit.Next] = link(exchange.Request, page[PageEdit.Next]?.GetValue<string>() ?? exchange.Request.PathAndQuery));
}
