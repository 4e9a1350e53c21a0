using System.Buffers.Text;
using System.Text;
using TwilioCalls.Campaigns.Framework;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>
/// The checksum at the end of each line: of the line, and by it of all before. So a line that is changed, missing, moved or there
/// twice is found, not only one with a wrong byte.
/// </summary>
internal static class LineSeal
{
    private const int Digits = 8;

    private static readonly byte[] Start = Encoding.ASCII.GetBytes(",\"sum\":\"");
    private static readonly byte[] End = Encoding.ASCII.GetBytes("\"}");

    /// <summary>How many bytes it has.</summary>
    public static int Length => Start.Length + Digits + End.Length;

    /// <summary>Writes the seal in place of the brace that ends a line, and the line feed.</summary>
    /// <param name="lines">Ends with the line.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="before">The checksum of the line before; 0 at the start.</param>
    /// <returns>The line's own checksum.</returns>
    public static uint Write(MemoryStream lines, int start, uint before)
    {
        var length = (int)lines.Length - start - 1;
        var sum = Crc32C.Of(lines.GetBuffer().AsSpan(start, length), before);
        lines.SetLength(start + length);
        lines.Position = lines.Length;
        lines.Write(Start, 0, Start.Length);
        var digits = new byte[Digits];
        Utf8Formatter.TryFormat(sum, digits, out _, new('x', Digits));
        lines.Write(digits, 0, Digits);
        lines.Write(End, 0, End.Length);
        lines.WriteByte((byte)'\n');
        return sum;
    }

    /// <summary>Checks a line.</summary>
    /// <param name="line">The line, without its line feed.</param>
    /// <param name="before">The checksum of the line before; 0 at the start.</param>
    /// <param name="sum">The line's own.</param>
    public static bool TryCheck(ReadOnlySpan<byte> line, uint before, out uint sum)
    {
        sum = 0;
        var length = line.Length - Length;
        if (length <= 0)
        {
            return false;
        }

        var seal = line.Slice(length);
        if (!seal.StartsWith(Start) || !seal.EndsWith(End))
        {
            return false;
        }

        sum = Crc32C.Of(line.Slice(0, length), before);
        return Utf8Parser.TryParse(seal.Slice(Start.Length, Digits), out uint written, out var read, 'x') && read == Digits && written == sum;
    }
}
