using System.Buffers.Text;

namespace TwilioCalls.Json;

/// <summary>Reads whole numbers: <c>"73"</c>.</summary>
internal sealed class WholeNumberConverter : ReadOnlyConverter<int?>
{
    protected override int? Parse(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out var consumed) && consumed == text.Length ? number : null;
}
