using System.IO.Compression;
using System.Text;

namespace TwilioCalls.Statistics.State;

/// <summary>
/// Packs the counts of a statistic into a line of text, so that a statistic out of a file can be added to another one without the
/// loss that a rounded or localized number would bring.
/// </summary>
internal sealed class StateWriter
{
    /// <summary>What stands before each state: the version of its form.</summary>
    public const string Prefix = "1.";

    private readonly List<byte> _bytes = [];

    /// <summary>Small numbers of either sign take few bytes.</summary>
    public void Write(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        for (; rest >= 0x80; rest >>= 7)
        {
            _bytes.Add((byte)(rest | 0x80));
        }

        _bytes.Add((byte)rest);
    }

    public void Write(string? text)
    {
        if (text is null)
        {
            Write(-1);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Write(bytes.Length);
        _bytes.AddRange(bytes);
    }

    public void Write(decimal value)
    {
        foreach (var part in decimal.GetBits(value))
        {
            Write(part);
        }
    }

    public void Write(IReadOnlyDictionary<string, long> counts)
    {
        Write(counts.Count);
        foreach (var count in counts)
        {
            Write(count.Key);
            Write(count.Value);
        }
    }

    /// <summary>Numbers by numbers: in order, each as its distance to the one before.</summary>
    public void Write(IEnumerable<KeyValuePair<long, long>> sums, int count)
    {
        Write(count);
        var last = 0L;
        foreach (var sum in sums.OrderBy(one => one.Key))
        {
            Write(sum.Key - last);
            Write(sum.Value);
            last = sum.Key;
        }
    }

    /// <summary>What was written, as ASCII, with a checksum.</summary>
    public override string ToString()
    {
        var content = _bytes.ToArray();
        using var packed = new MemoryStream();
        packed.Write(BitConverter.GetBytes(Checksum.Of(content)), 0, sizeof(uint));
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content, 0, content.Length);
        }

        return Prefix + Convert.ToBase64String(packed.ToArray());
    }
}
