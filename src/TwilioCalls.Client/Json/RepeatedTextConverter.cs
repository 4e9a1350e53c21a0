using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioCalls.Json;

/// <summary>
/// Reads text that is the same in most calls of a listing, such as a status: the text last seen is used again,
/// which saves a listing of 100,000 calls a million strings.
/// </summary>
internal sealed class RepeatedTextConverter : JsonConverter<string?>
{
    // Distinct values of a page: statuses, directions, currencies, an account, a few numbers.
    private const int Slots = 64;

    [ThreadStatic] private static string?[]? _seen;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // An escape may be half a character, with which nothing can be compared.
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length == 0)
        {
            return reader.GetTolerantString();
        }

        var text = reader.ValueSpan;
        ref var slot = ref (_seen ??= new string?[Slots])[(text.Length + text[0] + (text[^1] * 7)) % Slots];
        return slot is not null && reader.ValueTextEquals(slot) ? slot : slot = reader.GetTolerantString();
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Calls are read, never written.");
}
