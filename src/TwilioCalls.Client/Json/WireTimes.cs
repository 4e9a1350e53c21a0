using System.Globalization;
using System.Runtime.CompilerServices;
using TwilioCalls.Framework;

namespace TwilioCalls.Json;

/// <summary>Reads times: RFC 2822, <c>"Tue, 31 Aug 2010 20:36:28 +0000"</c>, else ISO 8601.</summary>
internal static class WireTimes
{
    private const int Rfc2822Length = 31;

    // Longer than any date; longer text is none.
    private const int MaximumLength = 64;

    // Nothing less certain: .NET by itself would take "1.5" for the fifth of January.
    private static readonly string[] Forms =
    [
        "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss 'GMT'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
    ];

    /// <summary>Reads a time. One odd value must not end a listing: it is unreadable, which is not the same as none.</summary>
    [MethodImpl(Jit.AtOnce)]
    public static WireTime ToTime(this JsonValue value)
    {
        var text = value.Text;
        if (value.IsNull)
        {
            return default;
        }

        if (text.Length == Rfc2822Length && text.EndsWith(" +0000"u8)
            && TwoDigits(text, 5) is var day and >= 1 and <= 31
            && Month(text.Slice(8, 3)) is var month and >= 1
            && (TwoDigits(text, 12) * 100) + TwoDigits(text, 14) is var year and >= 1
            && TwoDigits(text, 17) is var hour and >= 0 and <= 23
            && TwoDigits(text, 20) is var minute and >= 0 and <= 59
            && TwoDigits(text, 23) is var second and >= 0 and <= 59
            && day <= DateTime.DaysInMonth(year, month))
        {
            return WireTime.Of(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc));
        }

        return text.Length <= MaximumLength && DateTimeOffset.TryParseExact(
            text.ToAscii(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)
            ? WireTime.Of(time)
            : WireTime.Unreadable;
    }

    private static int Month(ReadOnlySpan<byte> name)
    {
        var index = "JanFebMarAprMayJunJulAugSepOctNovDec"u8.IndexOf(name);
        return index % 3 == 0 ? (index / 3) + 1 : -1;
    }

    /// <summary>The number that two digits make; far below zero if they are none.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int start)
    {
        var (tens, ones) = ((uint)text[start] - '0', (uint)text[start + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -10_000;
    }
}
