using System.Globalization;
using System.Text.RegularExpressions;

namespace TwilioCalls.Binding.Times;

/// <summary>
/// The forms of ISO 8601 that mean one thing everywhere: <c>2026-10-31</c>, <c>2026-10-31T08:30:00.5+01:00</c>, <c>20261031T0830Z</c>,
/// with a blank for the T as well.
/// </summary>
internal static class IsoText
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Utc = "(?<utc>[Zz]|UTC|GMT)";
    private const string Zone = @"(\ ?(" + Utc + @"|(?<sign>[+\-\u2212])(?<ahead>[0-9]{2})(:?(?<minutes>[0-9]{2}))?))?";

    // Beside a day, digits are an offset only if they look like one: 2026-10-31-05 may be anything.
    private const string ZoneOfDay = @"(\ ?(" + Utc + @"|(?<sign>[+\-\u2212])(?<ahead>[0-9]{2}):(?<minutes>[0-9]{2})))?";

    private const string Seconds = @"(?<second>[0-9]{2})([.,](?<fraction>[0-9]{1,7})[0-9]*)?";

    private static readonly Regex Extended = new(
        "^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
        + @"([Tt\ ](?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:" + Seconds + ")?" + Zone + "|" + ZoneOfDay + ")$", Options);

    // Digits alone are a day only if they cannot be a number of something else: this century's.
    private static readonly Regex Basic = new(
        "^(?<year>20[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})"
        + "([Tt](?<hour>[0-9]{2})(?<minute>[0-9]{2})(" + Seconds + ")?" + Zone + "|" + Utc + "?)$", Options);

    /// <summary>Reads a text that has an ISO form.</summary>
    /// <param name="text">The text, without blanks around it.</param>
    /// <param name="reading">What it names; null if it names no real day or time, such as 30 February.</param>
    /// <returns>Whether it has an ISO form, so that no other form needs to be tried.</returns>
    public static bool TryRead(string text, out TimeReading? reading)
    {
        var match = Extended.Match(text) is { Success: true } extended ? extended : Basic.Match(text);
        reading = match.Success ? Read(match.Groups) : null;
        return match.Success;
    }

    private static TimeReading? Read(GroupCollection groups)
    {
        var clock = $"{groups["year"]}-{groups["month"]}-{groups["day"]} {Number(groups["hour"]):00}:{Number(groups["minute"]):00}:{Number(groups["second"]):00}";
        if (!DateTime.TryParseExact(clock, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var second)
            || !TryReadOffset(groups, out var offset))
        {
            return null;
        }

        // Seven digits are what a DateTime holds.
        var ticks = groups["fraction"].Value.PadRight(7, '0');
        return new(second.AddTicks(int.Parse(ticks, CultureInfo.InvariantCulture)), groups["hour"].Success, offset);
    }

    private static bool TryReadOffset(GroupCollection groups, out TimeSpan? offset)
    {
        var size = new TimeSpan(Number(groups["ahead"]), Number(groups["minutes"]), 0);
        offset = groups["utc"].Success ? TimeSpan.Zero
            : !groups["sign"].Success ? null
            : groups["sign"].Value == "+" ? size
            : -size;
        return Number(groups["minutes"]) < 60 && size <= TimeSpan.FromHours(14);
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
}
