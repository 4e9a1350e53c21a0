using System.Buffers.Text;

namespace TwilioCalls.Json;

/// <summary>Reads amounts of money: <c>"-0.0085"</c>.</summary>
internal sealed class DecimalConverter : ReadOnlyConverter<decimal?>
{
    protected override decimal? Parse(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out decimal amount, out var consumed) && consumed == text.Length ? amount : null;
}
