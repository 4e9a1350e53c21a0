using System.Globalization;
using System.Text.RegularExpressions;

namespace TwilioCalls.Binding.Times;

/// <summary>A date as a culture writes it, read by .NET, and believed only if it is the date that the text names.</summary>
internal static class CultureText
{
    private static readonly Regex Zone = new(@"\ *(Z|GMT|UTC|[+\-][0-9]{1,2}(:?[0-9]{2})?)\ *$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Reads a text by the rules of a culture.</summary>
    /// <param name="text">The text.</param>
    /// <param name="culture">The culture, with its calendar.</param>
    /// <returns>Null if it is no date there, or not a whole one: .NET would fill in today's year, or the first of a month.</returns>
    public static TimeReading? Read(string text, CultureInfo culture)
    {
        if (!DateTime.TryParse(text, culture, DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault, out var read))
        {
            return null;
        }

        if (read.Kind == DateTimeKind.Unspecified)
        {
            return NamedNumbers.Are(read, text, culture, out var hasClock) ? new(read, hasClock, Offset: null) : null;
        }

        // The time as it is written, and its zone: .NET has turned the one into this machine's.
        var zone = Zone.Match(text);
        if (!zone.Success || !DateTimeOffset.TryParse(text, culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var moment))
        {
            return null;
        }

        // Beside a day, digits may be anything but an offset: 10/31/2026-05.
        return NamedNumbers.Are(moment.DateTime, text.Substring(0, zone.Index), culture, out var hasTime) && (hasTime || !IsBareNumber(zone.Value))
            ? new(moment.DateTime, hasTime, moment.Offset)
            : null;
    }

    /// <summary>
    /// The same text in another form of the culture: some have both orders of day and month among their own.
    /// </summary>
    /// <returns>Null if there is no form in which it is another day.</returns>
    public static TimeReading? ReadOtherwise(string text, TimeReading reading, CultureInfo culture)
    {
        foreach (var pattern in culture.DateTimeFormat.GetAllDateTimePatterns())
        {
            if (DateTime.TryParseExact(text, pattern, culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault, out var other)
                && other.Date != reading.Clock.Date
                && NamedNumbers.Are(other, text, culture, out var hasTime))
            {
                return new(other, hasTime, Offset: null);
            }
        }

        return null;
    }

    /// <summary>Whether a text is a time of day as a culture writes it. With dots, .NET takes it for a date: <c>05.08.00</c>.</summary>
    public static bool IsTimeOfDay(string text, CultureInfo culture) => culture.DateTimeFormat.GetAllDateTimePatterns('t')
        .Concat(culture.DateTimeFormat.GetAllDateTimePatterns('T'))
        .Any(pattern => DateTime.TryParseExact(text, pattern, culture, DateTimeStyles.AllowWhiteSpaces, out _));

    private static bool IsBareNumber(string zone) => zone.Any(char.IsDigit) && zone.IndexOf(':') < 0;
}
