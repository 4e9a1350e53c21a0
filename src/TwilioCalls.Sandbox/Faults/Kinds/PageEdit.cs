using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwilioCalls.Sandbox.Routes;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Changes pages of calls after they were made, and no other answers.</summary>
internal static class PageEdit
{
    public const string Next = "next_page_uri";

    // Escapes what the page has escaped and nothing else, so that only the change differs.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FaultBehavior Change(string name, Action<JsonObject, Exchange> change) => new(name, exchange =>
    {
        var answer = exchange.Process();
        if (answer.Status != 200 || ApiOperations.Of(exchange.Request) != ApiOperation.List)
        {
            return answer;
        }

        var page = JsonNode.Parse(answer.Body.AsSpan())!.AsObject();
        change(page, exchange);
        return new(answer.Status, new(JsonSerializer.SerializeToUtf8Bytes(page, Plain)));
    });
}
