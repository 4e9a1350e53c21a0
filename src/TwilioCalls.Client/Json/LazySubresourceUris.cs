using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioCalls.Json;

/// <summary>
/// A call's subresource addresses, about half of a call's JSON. Most listings never look at them,
/// so their bytes are stepped over, kept, and parsed when first read.
/// </summary>
[JsonConverter(typeof(LazySubresourceUrisConverter))]
internal sealed class LazySubresourceUris(int start, int length)
{
    private byte[] _json = [];
    private SubresourceUris? _parsed;

    public SubresourceUris Value => _parsed ??= Parse(_json);

    /// <summary>Takes its own bytes out of the body it was read from: the body's buffer is used again.</summary>
    public void Keep(ReadOnlySpan<byte> body) => _json = body.Slice(start, length).ToArray();

    /// <summary>Reads the map. Its JSON has been stepped over, so it is whole; what its texts hold has not been looked at.</summary>
    private static SubresourceUris Parse(byte[] json)
    {
        var uris = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            var name = reader.GetTolerantString()!;
            reader.Read();
            uris[name] = reader.GetTextOrJson() ?? "";
        }

        return new SubresourceUris(uris);
    }
}
