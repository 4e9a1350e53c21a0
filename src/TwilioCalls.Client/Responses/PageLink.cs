using System.Text.Json;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>Finds what a page says of the next one, before its items are read.</summary>
internal static class PageLink
{
    /// <summary>Finds the last link in the body, as Twilio writes it. It is a guess until the page has been read: an item may have one, too.</summary>
    /// <param name="body">The body of a page.</param>
    /// <returns>The link; null if there is none, or if the JSON behind its name is broken.</returns>
    public static string? Find(ReadOnlySpan<byte> body)
    {
        var name = "\"next_page_uri\":"u8;
        var start = body.LastIndexOf(name);
        if (start < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(body.Slice(start + name.Length), isFinalBlock: false, state: default);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetTolerantString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
