namespace TwilioCalls.Binding.Times;

/// <summary>
/// The years that a time can be in. Another one is a mistake made earlier: PowerShell makes the year 1 of a number that it
/// converts to a date, and reads a year by the user's calendar, so that 2026 becomes 1483 in Thai and 2648 in Persian.
/// </summary>
internal static class CallYears
{
    // From before the first call on; 9999 is how people write "for ever".
    public static bool Include(int year) => year is (>= 1900 and < 2200) or 9999;

    /// <exception cref="FormatException">There are no calls in this year.</exception>
    public static void Check(DateTime date, string? given)
    {
        if (!Include(date.Year))
        {
            throw new FormatException(
                $"'{given}' is in a year without telephone calls. Years are those of the Gregorian calendar, and PowerShell makes the year 1 of a number: {TimeText.RightForms}.");
        }
    }
}
