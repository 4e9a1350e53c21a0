using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioCalls.Json;

/// <summary>Notes where the addresses lie in the body, and steps over them.</summary>
internal sealed class LazySubresourceUrisConverter : JsonConverter<LazySubresourceUris>
{
    /// <summary>Sixty times what Twilio sends: more are no addresses of one call's, and not worth the memory.</summary>
    private const int MaximumLength = 64 * 1024;

    public override LazySubresourceUris? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = (int)reader.TokenStartIndex;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Skip();
        var length = (int)reader.BytesConsumed - start;
        return isObject && length <= MaximumLength ? new LazySubresourceUris(start, length) : null;
    }

    public override void Write(Utf8JsonWriter writer, LazySubresourceUris value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Calls are read, never written.");
}
