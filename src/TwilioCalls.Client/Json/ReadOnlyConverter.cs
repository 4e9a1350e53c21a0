using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioCalls.Json;

/// <summary>
/// Reads a value that Twilio sends as text. What it cannot make sense of becomes null:
/// one odd value must not fail a listing.
/// </summary>
internal abstract class ReadOnlyConverter<T> : JsonConverter<T>
{
    // Longer than any number or date; longer text is none.
    private const int MaximumLength = 64;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number
            && !reader.HasValueSequence && !reader.ValueIsEscaped && reader.ValueSpan.Length <= MaximumLength)
        {
            return Parse(reader.ValueSpan);
        }

        reader.Skip();
        return default;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Calls are read, never written.");

    protected abstract T? Parse(ReadOnlySpan<byte> text);
}
