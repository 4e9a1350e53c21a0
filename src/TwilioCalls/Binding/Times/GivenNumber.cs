using System.Globalization;
using System.Numerics;

namespace TwilioCalls.Binding.Times;

/// <summary>A number where a date is expected. PowerShell would take it for ticks, and send the year 1.</summary>
internal static class GivenNumber
{
    public static bool Is(object value) => value
        is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or BigInteger;

    /// <summary>Reads eight digits that are plainly a day, such as 20261031.</summary>
    /// <exception cref="FormatException">It is another number. The message says what to write.</exception>
    public static TimeReading Read(object number) => Read(Convert.ToString(number, CultureInfo.InvariantCulture)!);

    /// <inheritdoc cref="Read(object)"/>
    public static TimeReading Read(string digits) =>
        IsoText.TryRead(digits, out var day) && day is { } reading ? reading
        : throw new FormatException(
            $"A number is no time, and {digits} could be many: {TimeText.RightForms}.{UnixTime(digits)}");

    private static string UnixTime(string digits) => digits.Length switch
    {
        10 => $" If these are Unix seconds, give ([DateTimeOffset]::FromUnixTimeSeconds({digits})).",
        13 => $" If these are Unix milliseconds, give ([DateTimeOffset]::FromUnixTimeMilliseconds({digits})).",
        _ => "",
    };
}
