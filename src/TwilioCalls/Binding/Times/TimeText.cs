using System.Globalization;
using System.Text.RegularExpressions;
using TwilioCalls.Errors;
using TwilioCalls.Numbers;

namespace TwilioCalls.Binding.Times;

/// <summary>
/// Reads a text as a careful reader would. ISO forms mean one thing. Other text is read by the user's culture and as PowerShell
/// itself reads it, by the invariant one; where the two differ, it is not guessed.
/// </summary>
internal static class TimeText
{
    /// <summary>The right forms, for a message.</summary>
    public const string RightForms = "write a day as 2026-10-31, a time as '2026-10-31 08:30', and a time of UTC as 2026-10-31T08:30:00Z";

    private static readonly Regex Number = new(@"^[+\-]?[0-9]+([.,][0-9]+)?$", RegexOptions.CultureInvariant);
    private static readonly Regex Blank = new(@"\s", RegexOptions.CultureInvariant);

    /// <exception cref="FormatException">It is no date, or has two readings. The message says so, and what to write.</exception>
    public static TimeReading Read(string given, CultureInfo culture)
    {
        var reading = ReadAny(given, culture);
        CallYears.Check(reading.Clock, SafeText.Of(given));
        return reading;
    }

    private static TimeReading ReadAny(string given, CultureInfo culture)
    {
        var visible = Blank.Replace(given, " ").Trim();

        // Some cultures, and what is copied from Windows, have marks between the parts of a date.
        var text = Invisible.Drop(visible);
        var shown = SafeText.Of(given);
        if (IsoText.TryRead(text, out var iso))
        {
            return iso ?? throw new FormatException($"'{shown}' is no day and time that exists: {RightForms}.");
        }

        if (Number.IsMatch(text))
        {
            return GivenNumber.Read(text);
        }

        if (CultureText.IsTimeOfDay(text, culture))
        {
            throw new FormatException($"'{shown}' is a time as {culture.Name} writes it, and names no day: {RightForms}.");
        }

        // Some languages write such marks within words.
        var own = CultureText.Read(text, culture) ?? CultureText.Read(visible, culture);
        var common = CultureText.Read(text, CultureInfo.InvariantCulture);
        if (own is { } one && common is { } other && one != other)
        {
            throw TwoReadings(shown, $"{one} as {culture.Name} writes it, {other} as PowerShell reads it in scripts");
        }

        var reading = own ?? common ?? throw new FormatException($"It cannot be '{shown}', which is not a whole date that can be read: {RightForms}.");
        return CultureText.ReadOtherwise(text, reading, culture) is { } otherwise
            ? throw TwoReadings(shown, $"{reading} and {otherwise} are both as {culture.Name} writes it")
            : reading;
    }

    private static FormatException TwoReadings(string? text, string readings) =>
        new($"'{text}' has two readings, and the wrong one would be another day: {readings}. Write the one that you mean in this form.");
}
