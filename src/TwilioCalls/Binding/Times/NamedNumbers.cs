using System.Globalization;
using System.Text.RegularExpressions;

namespace TwilioCalls.Binding.Times;

/// <summary>
/// Compares the numbers of a text with a date that was read from it: each number must be one of the date's, and year, month
/// and day must be there. What is missing was filled in, and what is left over was ignored.
/// </summary>
internal static class NamedNumbers
{
    private static readonly Regex Fraction = new(@"(?<=:[0-9]{2})[.,][0-9]+", RegexOptions.CultureInvariant);
    private static readonly Regex Digits = new("[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>Whether the text names exactly this date.</summary>
    /// <param name="date">What was read.</param>
    /// <param name="text">The text, without a zone.</param>
    /// <param name="culture">Whose calendar and month names it was read by.</param>
    /// <param name="hasTime">Whether the text names a time of day too.</param>
    public static bool Are(DateTime date, string text, CultureInfo culture, out bool hasTime)
    {
        var calendar = culture.DateTimeFormat.Calendar;
        hasTime = false;
        if (date < calendar.MinSupportedDateTime || date > calendar.MaxSupportedDateTime)
        {
            // Without a date, .NET gives the first day there is.
            return false;
        }

        var left = Digits.Matches(Fraction.Replace(text, "")).Cast<Match>().Select(digits => digits.Value).ToList();
        if (!Take(left, calendar.GetDayOfMonth(date)) || !TakeYear(left, calendar.GetYear(date)))
        {
            return false;
        }

        // Beside the month's name, a number like the month's may be the hour: 5 May 2026 05:30.
        var isNamed = (HasMonthName(text, date, culture) && IsTime(left, date))
            || (Take(left, calendar.GetMonth(date)) && IsTime(left, date));
        hasTime = left.Count > 0;
        return isNamed;
    }

    /// <summary>Whether nothing but this time is left, by a clock of 24 hours or of twelve.</summary>
    private static bool IsTime(List<string> left, DateTime date) => HoursOf(date).Any(hour => IsTime([.. left], hour, date));

    /// <summary>The hour by a clock of 24 hours, and by one of twelve.</summary>
    private static int[] HoursOf(DateTime date) => [date.Hour, date.Hour % 12, date.Hour % 12 is 0 ? 12 : date.Hour];

    /// <summary>Whether nothing but this time is left. A zero need not be written.</summary>
    private static bool IsTime(List<string> left, int hour, DateTime date) =>
        (Take(left, hour) || hour == 0)
        && (Take(left, date.Minute) || date.Minute == 0)
        && (Take(left, date.Second) || date.Second == 0)
        && left.Count == 0;

    private static bool TakeYear(List<string> left, int year) =>
        TakeWhere(left, digits => digits.Length is 3 or 4 && Is(digits, year))
        || TakeWhere(left, digits => digits.Length <= 2 && Is(digits, year % 100));

    private static bool Take(List<string> left, int number) => TakeWhere(left, digits => digits.Length <= 2 && Is(digits, number));

    private static bool TakeWhere(List<string> left, Predicate<string> isIt)
    {
        var index = left.FindIndex(isIt);
        if (index >= 0)
        {
            left.RemoveAt(index);
        }

        return index >= 0;
    }

    private static bool Is(string digits, int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value == number;

    /// <summary>Whether the month's name is there, in the culture's language or, which .NET reads as well, in English.</summary>
    private static bool HasMonthName(string text, DateTime date, CultureInfo culture) =>
        MonthNames(culture.DateTimeFormat, culture.DateTimeFormat.Calendar.GetMonth(date))
            .Concat(MonthNames(DateTimeFormatInfo.InvariantInfo, date.Month))
            // Where the name is a number, as in Chinese, it is not a second one.
            .Any(name => name.Any(char.IsLetter) && !name.Any(char.IsDigit) && culture.CompareInfo.IndexOf(text, name, CompareOptions.IgnoreCase) >= 0);

    private static IEnumerable<string> MonthNames(DateTimeFormatInfo format, int month) =>
        new[] { format.MonthNames, format.AbbreviatedMonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthGenitiveNames }
            .Where(names => names.Length >= month)
            .Select(names => names[month - 1]);
}
