namespace TwilioCalls.Sandbox.Calls;

/// <summary>The 32 hexadecimal digits of a SID, without its prefix: 16 bytes where the text would take 90.</summary>
internal readonly record struct SidDigits(ulong High, ulong Low)
{
    public const int Digits = 32;

    private const string Prefix = "CA";

    public bool IsNone => High == 0 && Low == 0;

    /// <summary>Reads a call's SID, from <paramref name="start"/> to the end of the text.</summary>
    public static bool TryParse(string text, int start, out SidDigits sid)
    {
        sid = default;
        if (text.Length != start + Prefix.Length + Digits || string.CompareOrdinal(text, start, Prefix, 0, Prefix.Length) != 0)
        {
            return false;
        }

        var digits = start + Prefix.Length;
        if (!TryParseHalf(text, digits, out var high) || !TryParseHalf(text, digits + 16, out var low))
        {
            return false;
        }

        sid = new(high, low);
        return true;
    }

    public void WriteDigits(Span<byte> target)
    {
        WriteHalf(High, target);
        WriteHalf(Low, target.Slice(16));
    }

    public override string ToString() => ToString(Prefix);

    public string ToString(string prefix) => $"{prefix}{High:x16}{Low:x16}";

    private static bool TryParseHalf(string text, int start, out ulong value)
    {
        value = 0;
        for (var i = start; i < start + 16; i++)
        {
            var c = text[i];
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | (uint)digit;
        }

        return true;
    }

    private static void WriteHalf(ulong value, Span<byte> target)
    {
        for (var i = 15; i >= 0; i--, value >>= 4)
        {
            target[i] = "0123456789abcdef"u8[(int)(value & 15)];
        }
    }
}
