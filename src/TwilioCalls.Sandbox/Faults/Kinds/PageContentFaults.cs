using System.Globalization;
using System.Text.Json.Nodes;
using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Paging;
using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Pages that do not contain the calls they should.</summary>
internal static class PageContentFaults
{
    // The sandbox ignores this parameter, as Twilio ignores unknown ones. It makes links to the same page differ.
    private const string Counter = "EmptyPage";

    public static FaultBehavior Empty() => PageEdit.Change("empty page", (page, exchange) =>
    {
        page[PageEdit.NameOf(page)] = new JsonArray();
        page[PageEdit.Next] = Again(exchange.Request);
    });

    public static FaultBehavior RepeatedCall() => PageEdit.Change("repeated call", (page, exchange) =>
    {
        // The token names the last call of the page before.
        var request = exchange.Request;
        if (ApiOperations.Of(request) != ApiOperation.List || !PageToken.TryParse(request.Query["PageToken"] ?? "", out var token) || token.Newer)
        {
            return;
        }

        var path = request.Path.Substring(0, request.Path.Length - ".json".Length);
        var call = exchange.Processing(request with { Method = "GET", Path = $"{path}/{token.Sid}.json" });
        PutInFront(page, JsonNode.Parse(call.Body.AsSpan())!);
    });

    public static FaultBehavior RepeatedFirstCall() => PageEdit.Change("repeated first call", (page, exchange) =>
    {
        if (exchange.Request.Query["PageToken"] is null || ApiOperations.Of(exchange.Request) != ApiOperation.List)
        {
            return;
        }

        var link = FirstPage(page);
        var first = exchange.Processing(exchange.Request with { Query = FormValues.Parse(link.Substring(link.IndexOf('?') + 1)) });
        PutInFront(page, JsonNode.Parse(first.Body.AsSpan())!["calls"]![0]!.DeepClone());
    });

    public static FaultBehavior TooManyCalls(int count)
    {
        if (count < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "One or more calls.");
        }

        return PageEdit.Change($"{count} calls too many", (page, _) =>
        {
            var calls = PageEdit.Items(page);
            var missing = page["page_size"]!.GetValue<int>() - calls.Count;
            for (var number = 0; number < count + missing; number++)
            {
                calls.Add(new JsonObject { ["sid"] = new SidDigits(ulong.MaxValue, (ulong)number).ToString() });
            }
        });
    }

    public static FaultBehavior UnreadableTimes() => EachItem("unreadable times", static item => Put(
        item["response"] as JsonObject ?? item, ["start_time", "end_time", "date_created", "date_updated", "message_date"],
        static () => "some time ago"));

    public static FaultBehavior ObjectForText() => EachItem("object for text", static item =>
    {
        Put(item, ["caller_name", "message_text", "request"], static () => new JsonObject { ["first"] = "Ada" }, evenForNull: true);
        Put(item, ["to_formatted", "request_url", "response"], static () => new JsonArray(1, 2), evenForNull: true);
    });

    /// <summary>Puts another value in the place of some, where there are such.</summary>
    private static void Put(JsonObject item, string[] names, Func<JsonNode> value, bool evenForNull = false)
    {
        foreach (var name in names.Where(name => item.TryGetPropertyValue(name, out var known) && (evenForNull || known is not null)))
        {
            item[name] = value();
        }
    }

    private static FaultBehavior EachItem(string name, Action<JsonObject> change) => PageEdit.Change(name, (page, _) =>
    {
        foreach (var item in PageEdit.Items(page))
        {
            change(item!.AsObject());
        }
    });

    /// <summary>What then is one too many comes on the next page.</summary>
    private static void PutInFront(JsonObject page, JsonNode call)
    {
        var calls = page["calls"]!.AsArray();
        calls.Insert(0, call);
        if (calls.Count > page["page_size"]!.GetValue<int>())
        {
            calls.RemoveAt(calls.Count - 1);
            _ = SidDigits.TryParse(calls[calls.Count - 1]!["sid"]!.GetValue<string>(), 0, out var last);
            var start = FirstPage(page);
            page[PageEdit.Next] = FormattableString.Invariant(
                $"{start.Substring(0, start.Length - 1)}{page["page"]!.GetValue<int>() + 1}&PageToken={new PageToken(Newer: false, last)}");
        }
    }

    /// <summary>The address of the first page: it ends with the page's number, 0.</summary>
    private static string FirstPage(JsonObject page) => page["first_page_uri"]!.GetValue<string>();

    private static string Again(IncomingRequest request)
    {
        var target = request.PathAndQuery;
        var end = target.IndexOf($"&{Counter}=", StringComparison.Ordinal);
        var start = end >= 0 ? target.Substring(0, end) : target.Contains('?') ? target : target + "?";
        _ = int.TryParse(request.Query[Counter], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return FormattableString.Invariant($"{start}&{Counter}={number + 1}");
    }
}
