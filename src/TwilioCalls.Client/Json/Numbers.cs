using System.Buffers.Text;

namespace TwilioCalls.Json;

/// <summary>Reads the numbers that Twilio sends as text.</summary>
internal static class Numbers
{
    /// <summary>Reads a whole number, <c>"73"</c>; null for what is none.</summary>
    public static int? ToWholeNumber(this JsonValue value) =>
        Utf8Parser.TryParse(value.Text, out int number, out var consumed) && consumed == value.Text.Length ? number : null;

    /// <summary>Reads an amount of money, <c>"-0.0085"</c>; null for what is none.</summary>
    public static decimal? ToAmount(this JsonValue value) =>
        Utf8Parser.TryParse(value.Text, out decimal amount, out var consumed) && consumed == value.Text.Length ? amount : null;
}
