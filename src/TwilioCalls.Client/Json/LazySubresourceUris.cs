using System.Text.Json;

namespace TwilioCalls.Json;

/// <summary>
/// A call's subresource addresses, about half of a call's JSON. Most listings never look at them: they are parsed when first read. A call
/// that is read without them being known again takes 1,654 bytes more.
/// </summary>
/// <param name="template">The addresses, with any SID.</param>
/// <param name="sid">The SID of the call.</param>
internal sealed class LazySubresourceUris(SidTemplate template, string? sid)
{
    private SubresourceUris? _parsed;

    public SubresourceUris Value => _parsed ??= Parse(template.Of(sid));

    /// <summary>Reads the map. Its JSON has been stepped over, so it is whole; what its texts hold has not been looked at.</summary>
    private static SubresourceUris Parse(byte[] json)
    {
        var uris = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        for (reader.Read(); reader.NextName();)
        {
            var name = reader.GetTolerantString()!;
            reader.Read();
            uris[name] = reader.GetTextOrJson() ?? "";
        }

        return new SubresourceUris(uris);
    }
}
