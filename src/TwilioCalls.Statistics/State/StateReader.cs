using System.IO.Compression;
using System.Text;

namespace TwilioCalls.Statistics.State;

/// <summary>Reads what <see cref="StateWriter"/> has written. Anything else is a <see cref="FormatException"/>.</summary>
internal sealed class StateReader
{
    private const int LongestContent = 64 << 20;

    /// <summary>What ten billion of the highest prices cost: thousands of such sums can be added up.</summary>
    private const decimal MostSum = 10_000_000_000_000_000_000_000_000m;

    private readonly byte[] _content;
    private int _at;

    /// <param name="text">The state.</param>
    /// <exception cref="FormatException">It is none, or not whole.</exception>
    public StateReader(string text)
    {
        if (!text.StartsWith(StateWriter.Prefix, StringComparison.Ordinal))
        {
            throw Broken();
        }

        try
        {
            _content = Unpack(Convert.FromBase64String(text.Substring(StateWriter.Prefix.Length)));
        }
        catch (Exception problem) when (problem is InvalidDataException or FormatException)
        {
            // What .NET says of Base64 or of what is packed helps nobody who has a cut file.
            throw Broken();
        }
    }

    public bool IsAtEnd => _at == _content.Length;

    public long ReadNumber()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var one = _at < _content.Length ? _content[_at++] : throw Broken();
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }

        throw Broken();
    }

    /// <summary>A number of things that take a byte each at least, so that it cannot be more than what is left.</summary>
    public int ReadCount() =>
        ReadNumber() is var count && count >= 0 && count <= _content.Length - _at ? (int)count : throw Broken();

    public string? ReadText()
    {
        var length = ReadNumber();
        if (length < 0)
        {
            return null;
        }

        if (length > _content.Length - _at)
        {
            throw Broken();
        }

        var text = Encoding.UTF8.GetString(_content, _at, (int)length);
        _at += (int)length;
        return text;
    }

    public decimal ReadDecimal()
    {
        var parts = new int[4];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = unchecked((int)ReadNumber());
        }

        try
        {
            return new decimal(parts) is < MostSum and > -MostSum and var sum ? sum : throw Broken();
        }
        catch (ArgumentException)
        {
            throw Broken();
        }
    }

    public IEnumerable<KeyValuePair<string, long>> ReadCounts()
    {
        for (var left = ReadCount(); left > 0; left--)
        {
            yield return new(ReadText() ?? "", ReadNumber());
        }
    }

    public IEnumerable<KeyValuePair<long, long>> ReadSums()
    {
        var key = 0L;
        for (var left = ReadCount(); left > 0; left--)
        {
            key += ReadNumber();
            yield return new(key, ReadNumber());
        }
    }

    private static byte[] Unpack(byte[] packed)
    {
        if (packed.Length < sizeof(uint))
        {
            throw Broken();
        }

        using var content = new MemoryStream();
        using var deflate = new DeflateStream(new MemoryStream(packed, sizeof(uint), packed.Length - sizeof(uint)), CompressionMode.Decompress);
        var buffer = new byte[8192];
        for (int read; (read = deflate.Read(buffer, 0, buffer.Length)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > LongestContent)
            {
                throw Broken();
            }
        }

        var bytes = content.ToArray();
        return Checksum.Of(bytes) == BitConverter.ToUInt32(packed, 0) ? bytes : throw Broken();
    }

    /// <summary>What is wrong with a state that nobody wrote so.</summary>
    public static FormatException Broken() =>
        new("its State is not as Measure-TwilioCall writes it: it was cut or changed on its way");
}
