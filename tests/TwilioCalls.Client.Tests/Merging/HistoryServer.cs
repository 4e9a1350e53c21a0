using System.Globalization;

namespace TwilioCalls.Client.Tests.Merging;

/// <summary>
/// Lists a history as Twilio does: newest first, by one value of each filter, in pages. A second value of a filter is ignored, as
/// Twilio ignores it.
/// </summary>
internal sealed class HistoryServer
{
    private readonly Func<IEnumerable<ListedCall>> _history;

    public HistoryServer(Func<IEnumerable<ListedCall>> history)
    {
        _history = history;
        Handler = new(async (request, cancellation) =>
        {
            await BeforeAnswer(request, cancellation);
            return Instead(request) ?? Answers.Json(200, Page(request));
        });
    }

    public HistoryServer(params ListedCall[] history) : this(() => history)
    {
    }

    public ScriptedHandler Handler { get; }

    public Func<SeenRequest, CancellationToken, Task> BeforeAnswer { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What is answered instead of a page; null for the page.</summary>
    public Func<SeenRequest, HttpResponseMessage?> Instead { get; set; } = _ => null;

    public TwilioClient Client => TestClient.Over(Handler);

    public IEnumerable<string> Queries => Handler.Seen.Select(request => string.Join('&', request.QueryPairs));

    public static string? Value(SeenRequest request, string key) => request.QueryPairs
        .Where(pair => pair.StartsWith(key + "=", StringComparison.Ordinal))
        .Select(pair => pair[(key.Length + 1)..])
        .FirstOrDefault();

    public static int PageOf(SeenRequest request) => int.Parse(Value(request, "Page") ?? "0", CultureInfo.InvariantCulture);

    private string Page(SeenRequest request)
    {
        var (status, to, from) = (Value(request, "Status"), Value(request, "To"), Value(request, "From"));
        var (size, page) = (int.Parse(Value(request, "PageSize")!, CultureInfo.InvariantCulture), PageOf(request));
        var calls = ListedCall.NewestFirst(_history())
            .Where(call => (status ?? call.Status) == call.Status && (to ?? call.To) == call.To && (from ?? call.From) == call.From)
            .ToArray();
        var rest = string.Concat(request.Query.Split('&').Where(pair => !pair.StartsWith("Page=", StringComparison.Ordinal)).Select(pair => "&" + pair));
        return CallJson.Page(
            calls.Skip(page * size).Take(size).Select(call => call.Json),
            calls.Length > (page + 1) * size ? $"{CallJson.CallsPath}?Page={page + 1}{rest}" : null);
    }
}
