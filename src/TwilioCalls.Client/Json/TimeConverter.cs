using System.Buffers.Text;
using System.Globalization;
using TwilioCalls.Framework;

namespace TwilioCalls.Json;

/// <summary>Reads times: RFC 2822, <c>"Tue, 31 Aug 2010 20:36:28 +0000"</c>, else ISO 8601.</summary>
internal sealed class TimeConverter : ReadOnlyConverter<WireTime>
{
    private const int Rfc2822Length = 31;

    // Nothing less certain: .NET by itself would take "1.5" for the fifth of January.
    private static readonly string[] Forms =
    [
        "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss 'GMT'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
    ];

    protected override WireTime Unreadable => WireTime.Unreadable;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    protected override WireTime Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length == Rfc2822Length && text.EndsWith(" +0000"u8)
            && Number(text.Slice(5, 2)) is var day and >= 1 and <= 31
            && Months.IndexOf(text.Slice(8, 3)) is var month and >= 0 && month % 3 == 0
            && Number(text.Slice(12, 4)) is var year and >= 1
            && Number(text.Slice(17, 2)) is var hour and >= 0 and <= 23
            && Number(text.Slice(20, 2)) is var minute and >= 0 and <= 59
            && Number(text.Slice(23, 2)) is var second and >= 0 and <= 59
            && day <= DateTime.DaysInMonth(year, (month / 3) + 1))
        {
            return WireTime.Of(new DateTimeOffset(year, (month / 3) + 1, day, hour, minute, second, TimeSpan.Zero));
        }

        return DateTimeOffset.TryParseExact(
            text.ToAscii(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)
            ? WireTime.Of(time)
            : Unreadable;
    }

    private static int Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int number, out var consumed) && consumed == digits.Length ? number : -1;
}
