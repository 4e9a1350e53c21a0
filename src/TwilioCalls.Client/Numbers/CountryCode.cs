using TwilioCalls.Errors;

namespace TwilioCalls.Numbers;

/// <summary>Reads the country code that numbers without a plus belong to.</summary>
internal static class CountryCode
{
    /// <summary>The parameter that gives it.</summary>
    public const string ParameterName = "DefaultCountryCode";

    /// <param name="text">The digits, with or without a plus or 00 before them; null or empty for none.</param>
    /// <returns>How its numbers are written at home; null for none.</returns>
    /// <exception cref="ArgumentException">It is no country code, or its numbers cannot be completed by a rule.</exception>
    public static NumberingPlan? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var digits = Invisible.Drop(text!);
        digits = digits is ['+', ..] ? digits.Substring(1)
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits.Substring(2) : digits;
        return NumberingPlans.Of(digits) ?? throw new InvalidParameterException(
            $"{ParameterName} cannot be '{text}': it takes the country code of one country's numbers, such as 49. Numbers of a country "
            + "without simple rules are written with a plus.", ParameterName);
    }
}
