using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioCalls.Json;

/// <summary>Reads the link to a next page. One that is no text must not pass for none: the listing would end short.</summary>
internal sealed class LinkConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetTolerantString()
            : throw new JsonException("The link to the next page is no text.");

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Pages are read, never written.");
}
