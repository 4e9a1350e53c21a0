namespace TwilioCalls.Numbers;

/// <summary>Reads phone numbers as people and spreadsheets write them. What has two readings is not guessed.</summary>
internal static class PhoneNumber
{
    // Source: ITU-T E.164.
    private const int Longest = 15;

    private const int NorthAmericanLength = 11;

    // Free of charge from many countries: eight digits more. Source: ITU-T E.169.1. Countries have shorter numbers of their own that
    // begin with 00800.
    private const string Freephone = "800";
    private const int FreephoneLength = 11;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="home">Whose numbers those without a plus are; null if nobody said.</param>
    /// <returns>The number as E.164 writes it, or else what is wrong, as the rest of a sentence.</returns>
    public static (string? Number, string? Problem) Read(string text, NumberingPlan? home = null)
    {
        var (number, problem) = NumberText.Read(text);
        return problem is not null ? (null, problem)
            : number.HasPlus ? International(number.Digits, number.LoneZero)
            : number.Digits.StartsWith("00", StringComparison.Ordinal) && home is not { HasOwnDoubleZero: true }
                ? International(number.Digits.Substring(2), number.LoneZero - 2)
                : number.LoneZero > 0 ? (null, Doubtful("the 0 in brackets"))
                : home is not null ? National(number.Digits, home)
                : (null, number.Digits.Length < NumberText.Shortest || number.Digits.Length > Longest
                    ? WrongLength(number.Digits)
                    : "it does not tell its country, and Twilio would call the United States. Write a plus and the country code "
                        + "before it, or give -DefaultCountryCode");
    }

    private static (string?, string?) National(string digits, NumberingPlan home)
    {
        var readings = home.Readings(digits).Where(one => Check(one.Substring(1)) is null).ToArray();
        return readings.Length switch
        {
            1 => (readings[0], null),
            0 => (null, $"that is no whole number of country code {home.CountryCode}. Give its area code, or write a plus and the country code before it"),
            _ => (null, $"it can mean {string.Join(" or ", readings)}. Write the one that is meant"),
        };
    }

    private static (string?, string?) International(string digits, int loneZero)
    {
        var plan = NumberingPlans.OfNumber(digits);
        if (loneZero >= 0)
        {
            // As in +49 (0) 30: dialled at home only.
            if (plan is not { Trunk: "0" } || loneZero != plan.CountryCode.Length)
            {
                return (null, Doubtful("the 0 in brackets"));
            }

            digits = digits.Remove(loneZero, 1);
        }

        if (plan is { Trunk: "0" } && digits.Length > plan.CountryCode.Length && digits[plan.CountryCode.Length] == '0')
        {
            return (null, Doubtful($"the 0 after country code {plan.CountryCode}"));
        }

        return Check(digits) is { } problem ? (null, problem) : ("+" + digits, null);
    }

    /// <summary>What is wrong with digits that begin with a country code; null if nothing is.</summary>
    private static string? Check(string digits) =>
        digits.Length < NumberText.Shortest || digits.Length > Longest ? WrongLength(digits)
        : digits[0] == '0' ? "no country code begins with 0"
        : digits.StartsWith(NumberingPlans.NorthAmerica, StringComparison.Ordinal) && (digits.Length != NorthAmericanLength || digits[1] < '2')
            ? "a number of country code 1 has 10 digits more, of which the first is 2 to 9"
        : digits.StartsWith(Freephone, StringComparison.Ordinal) && digits.Length != FreephoneLength
            ? "a number of country code 800 has 8 digits more"
            : null;

    private static string Doubtful(string what) => $"{what} is dialled at home only, or not at all: leave it out where it does not belong";

    private static string WrongLength(string digits) =>
        FormattableString.Invariant($"it has {digits.Length} digits, and a phone number has {NumberText.Shortest} to {Longest} with its country code");
}
