using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TwilioCalls.Framework;

namespace TwilioCalls.Json;

/// <summary>A value where Twilio sends text or null. Whatever else is there fails nothing: one odd value must not end a listing.</summary>
internal readonly ref struct JsonValue
{
    private JsonValue(ReadOnlySpan<byte> text, bool isText, bool isNull)
    {
        Text = text;
        (IsText, IsNull) = (isText, isNull);
    }

    public static JsonValue Null => new(default, isText: false, isNull: true);

    /// <summary>The text in UTF-8 without escapes, a number or a flag as it stands; empty for anything else.</summary>
    public ReadOnlySpan<byte> Text { get; }

    public bool IsNull { get; }

    private bool IsText { get; }

    /// <param name="text">A text without escapes.</param>
    public static JsonValue Of(ReadOnlySpan<byte> text) => new(text, isText: true, isNull: false);

    /// <summary>Reads the value that a reader is at, to its end.</summary>
    public static JsonValue Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return Null;
            case JsonTokenType.String when reader.ValueIsEscaped:
                return Of(Encoding.UTF8.GetBytes(reader.GetTolerantString()!));
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Of(reader.ValueSpan);
            default:
                reader.Skip();
                return default;
        }
    }

    /// <summary>The text; null for null, and for an object or a list, which makes no sense here.</summary>
    [MethodImpl(Jit.AtOnce)]
    public string? ToText() => IsText ? Text.ToText() : null;
}
