using System.Buffers.Text;

namespace TwilioCalls.Json;

/// <summary>Halves of surrogate pairs that stand alone in JSON, as <c>\ud83d</c>, with which no text can be read, not even a name.</summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;

    /// <summary>The same JSON, each byte where it was, with <c>\uFFFD</c> in their places.</summary>
    public static byte[] Mended(ReadOnlySpan<byte> json)
    {
        var mended = json.ToArray();
        for (var index = 0; index < mended.Length; index++)
        {
            if (mended[index] != '\\')
            {
                continue;
            }

            var unit = Unit(mended, index);
            if (unit is not { } one)
            {
                // An escape of one letter, which may be a backslash itself.
                index++;
            }
            else if (char.IsHighSurrogate(one) && Unit(mended, index + Length) is { } low && char.IsLowSurrogate(low))
            {
                index += (2 * Length) - 1;
            }
            else
            {
                if (char.IsSurrogate(one))
                {
                    "\\uFFFD"u8.CopyTo(mended.AsSpan(index));
                }

                index += Length - 1;
            }
        }

        return mended;
    }

    private static char? Unit(byte[] json, int index) =>
        index + Length <= json.Length && json[index] == '\\' && json[index + 1] == 'u'
        && Utf8Parser.TryParse(json.AsSpan(index + 2, 4), out ushort unit, out var read, 'x') && read == 4
            ? (char)unit
            : null;
}
