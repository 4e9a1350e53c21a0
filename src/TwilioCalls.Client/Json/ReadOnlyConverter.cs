using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioCalls.Json;

/// <summary>
/// Reads a value that Twilio sends as text. What it cannot make sense of fails nothing:
/// one odd value must not end a listing.
/// </summary>
internal abstract class ReadOnlyConverter<T> : JsonConverter<T>
{
    // Longer than any number or date; longer text is none.
    private const int MaximumLength = 64;

    /// <summary>Some servers write characters as \u002B.</summary>
    private const int EscapeLength = 6;

    /// <summary>What stands for a value that makes no sense.</summary>
    protected virtual T? Unreadable => default;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number) || reader.HasValueSequence)
        {
            reader.Skip();
            return Unreadable;
        }

        return reader.ValueIsEscaped ? ParseEscaped(ref reader)
            : reader.ValueSpan.Length <= MaximumLength ? Parse(reader.ValueSpan)
            : Unreadable;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Calls are read, never written.");

    protected abstract T? Parse(ReadOnlySpan<byte> text);

    private T? ParseEscaped(ref Utf8JsonReader reader)
    {
        Span<byte> text = stackalloc byte[MaximumLength * EscapeLength];
        if (reader.ValueSpan.Length > text.Length)
        {
            return Unreadable;
        }

        try
        {
            return Parse(text.Slice(0, reader.CopyString(text)));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or no UTF-8.
            return Unreadable;
        }
    }
}
