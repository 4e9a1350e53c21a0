using System.Globalization;
using System.Text.Json.Nodes;
using TwilioCalls.Sandbox.Paging;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Pages that do not contain the calls they should.</summary>
internal static class PageContentFaults
{
    // The sandbox ignores this parameter, as Twilio ignores unknown ones. It makes links to the same page differ.
    private const string Counter = "EmptyPage";

    public static FaultBehavior Empty() => PageEdit.Change("empty page", (page, exchange) =>
    {
        page["calls"] = new JsonArray();
        page[PageEdit.Next] = Again(exchange.Request);
    });

    public static FaultBehavior RepeatedCall() => PageEdit.Change("repeated call", (page, exchange) =>
    {
        // The token names the last call of the page before.
        var request = exchange.Request;
        if (!PageToken.TryParse(request.Query["PageToken"] ?? "", out var token) || token.Newer)
        {
            return;
        }

        var path = request.Path.Substring(0, request.Path.Length - ".json".Length);
        var call = exchange.Processing(request with { Method = "GET", Path = $"{path}/{token.Sid}.json" });
        page["calls"]!.AsArray().Insert(0, JsonNode.Parse(call.Body.AsSpan()));
    });

    private static string Again(IncomingRequest request)
    {
        var target = request.PathAndQuery;
        var end = target.IndexOf($"&{Counter}=", StringComparison.Ordinal);
        var start = end >= 0 ? target.Substring(0, end) : target.Contains('?') ? target : target + "?";
        _ = int.TryParse(request.Query[Counter], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return FormattableString.Invariant($"{start}&{Counter}={number + 1}");
    }
}
