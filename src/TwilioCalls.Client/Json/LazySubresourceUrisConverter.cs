using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioCalls.Json;

/// <summary>Notes where the addresses lie in the body, and steps over them.</summary>
internal sealed class LazySubresourceUrisConverter : JsonConverter<LazySubresourceUris>
{
    public override LazySubresourceUris? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = (int)reader.TokenStartIndex;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Skip();
        return isObject ? new LazySubresourceUris(start, (int)reader.BytesConsumed - start) : null;
    }

    public override void Write(Utf8JsonWriter writer, LazySubresourceUris value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Calls are read, never written.");
}
