using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using TwilioCalls.Framework;

namespace TwilioCalls.Responses;

/// <summary>
/// Reads an event, whose two objects Twilio's document does not describe: what is missing, or of another kind than expected, is null.
/// </summary>
internal sealed class CallEventConverter : JsonConverter<CallEvent>
{
    private const string Rfc2822 = "ddd, d MMM yyyy HH:mm:ss zzz";

    public override CallEvent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The list holds something that is no event.");
        }

        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Event(document.RootElement);
        }
        catch (InvalidOperationException cause)
        {
            // Half of a surrogate pair, which is mended when the body is read again.
            throw new JsonException("An event holds text that is none.", cause);
        }
    }

    public override void Write(Utf8JsonWriter writer, CallEvent value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Events are read, never written.");

    private static CallEvent Event(JsonElement json)
    {
        var request = Part(json, "request");
        var response = Part(json, "response");
        return new()
        {
            Method = Text(request, "method"),
            Url = Text(request, "url"),
            CallStatus = Text(Part(request, "parameters"), "call_status"),
            Time = Time(Text(response, "date_created")),
            Duration = Number(response, "request_duration"),
            StatusCode = Number(response, "response_code"),
            ContentType = Text(response, "content_type"),
            Length = Text(response, "response_body")?.Length,
            Digest = Convert.ToBase64String(MemoryMarshal.AsBytes(json.GetRawText().AsSpan()).Sha256()),
        };
    }

    private static JsonElement? Part(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(name, out var part) ? part : null;

    private static string? Text(JsonElement? json, string name) => Part(json, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static int? Number(JsonElement? json, string name) =>
        int.TryParse(Text(json, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(text, Rfc2822, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        || DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
            ? time
            : null;
}
