using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioCalls.Json;

/// <summary>Reads untrusted text, well-formed or not.</summary>
internal sealed class TextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetTolerantString();

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Calls are read, never written.");
}
