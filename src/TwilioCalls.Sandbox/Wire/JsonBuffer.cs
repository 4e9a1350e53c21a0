using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TwilioCalls.Sandbox.Framework;

namespace TwilioCalls.Sandbox.Wire;

/// <summary>
/// JSON written directly as UTF-8. A page is two megabytes of mostly fixed text, which is copied here, whereas a general writer
/// would check and escape it each time.
/// </summary>
internal sealed class JsonBuffer(int capacity)
{
    private byte[] _bytes = SandboxFramework.NewBytes(capacity);
    private int _length;

    public ArraySegment<byte> Written => new(_bytes, 0, _length);

    public JsonBuffer Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _length += json.Length;
        return this;
    }

    public JsonBuffer Number(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        _length += written;
        return this;
    }

    /// <summary>An amount with five decimals, as text.</summary>
    public JsonBuffer Amount(decimal value)
    {
        Raw("\""u8);
        Utf8Formatter.TryFormat(value, Reserve(40), out var written, new StandardFormat('F', 5));
        _length += written;
        return Raw("\""u8);
    }

    public JsonBuffer Text(string? value)
    {
        if (value is null)
        {
            return Raw("null"u8);
        }

        Raw("\""u8);
        if (!TryCopyPlain(value))
        {
            Raw(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        }

        return Raw("\""u8);
    }

    /// <summary>A date in the form of RFC 2822, with an offset where RFC 1123 has GMT.</summary>
    public JsonBuffer Date(DateTime? value)
    {
        if (value is not { } time)
        {
            return Raw("null"u8);
        }

        const int WithoutZone = 26; // "Tue, 31 Aug 2010 20:36:28 "
        Raw("\""u8);
        Utf8Formatter.TryFormat(time, Reserve(32), out _, new StandardFormat('R'));
        _length += WithoutZone;
        return Raw("+0000\""u8);
    }

    // Nearly every value is plain ASCII without anything to escape.
    private bool TryCopyPlain(string value)
    {
        var target = Reserve(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            target[i] = (byte)c;
        }

        _length += value.Length;
        return true;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            var larger = SandboxFramework.NewBytes(Math.Max(_bytes.Length * 2, _length + count));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }
}
