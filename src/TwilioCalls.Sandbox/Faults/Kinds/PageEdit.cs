using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwilioCalls.Sandbox.Routes;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Changes pages after they were made, of calls or of what belongs to one, and no other answers.</summary>
internal static class PageEdit
{
    public const string Next = "next_page_uri";

    // Escapes what the page has escaped and nothing else, so that only the change differs.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FaultBehavior Change(string name, Action<JsonObject, Exchange> change) => new(name, exchange =>
    {
        var answer = exchange.Process();
        if (answer.Status != 200 || !ApiOperations.Of(exchange.Request).IsListing())
        {
            return answer;
        }

        var page = JsonNode.Parse(answer.Body.AsSpan())!.AsObject();
        change(page, exchange);
        return new(answer.Status, new(JsonSerializer.SerializeToUtf8Bytes(page, Plain)));
    });

    /// <summary>What a page lists.</summary>
    public static JsonArray Items(JsonObject page) => page[NameOf(page)]!.AsArray();

    /// <summary>What a page calls what it lists.</summary>
    public static string NameOf(JsonObject page) => page.First(property => property.Value is JsonArray).Key;
}
