using System.Text.Json;

namespace TwilioCalls.Json;

/// <summary>Values of any kind as text.</summary>
internal static class TextOrJson
{
    /// <summary>Far more than any value of Twilio's. The reader takes up to twelve times as much memory for an object as it has bytes.</summary>
    private const int MaximumLength = 64 * 1024;

    /// <summary>Text as it is, an object or a list as JSON; null for null, and for what is over 64 kB or has bytes that are no text.</summary>
    public static string? GetTextOrJson(this ref Utf8JsonReader reader)
    {
        var end = reader;
        end.Skip();
        if (end.BytesConsumed - reader.TokenStartIndex > MaximumLength)
        {
            reader = end;
            return null;
        }

        return reader.TokenType switch
        {
            JsonTokenType.True => bool.TrueString,
            JsonTokenType.False => bool.FalseString,
            JsonTokenType.StartObject or JsonTokenType.StartArray => Json(ref reader),
            _ => reader.GetTolerantString(),
        };
    }

    private static string? Json(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return document.RootElement.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
