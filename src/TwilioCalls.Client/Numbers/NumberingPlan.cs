namespace TwilioCalls.Numbers;

/// <summary>How the numbers of one country code are written at home.</summary>
/// <param name="CountryCode">The country code, 1 to 3 digits.</param>
/// <param name="Trunk">What stands before a number at home and not abroad; often <c>0</c>, or nothing.</param>
/// <param name="KeepsZero">Whether a 0 at the start belongs to the number, as in Italy.</param>
/// <param name="Shortest">The least number of digits after the country code.</param>
/// <param name="Longest">The greatest number of digits after the country code.</param>
/// <param name="HasOwnDoubleZero">Whether 00 at the start means something else there than the plus.</param>
internal sealed record NumberingPlan(
    string CountryCode, string Trunk, bool KeepsZero, int Shortest, int Longest, bool HasOwnDoubleZero)
{
    /// <summary>Below this, digits without their trunk 0 could be a number within a town. No town has longer ones.</summary>
    private const int LongerThanLocal = 9;

    private const string Italy = "39";

    /// <summary>The numbers, as E.164 writes them, that digits written at home can mean: one, if nothing is in doubt.</summary>
    public IReadOnlyList<string> Readings(string digits) =>
        [.. Nationals(digits).Distinct().Select(national => "+" + CountryCode + national)];

    private IEnumerable<string> Nationals(string digits)
    {
        if (Trunk.Length > 0 && digits.StartsWith(Trunk, StringComparison.Ordinal) && IsNational(digits.Substring(Trunk.Length)))
        {
            yield return digits.Substring(Trunk.Length);
        }

        // A spreadsheet drops the plus.
        var mayHaveLostPlus = digits.StartsWith(CountryCode, StringComparison.Ordinal) && IsNational(digits.Substring(CountryCode.Length));
        if (mayHaveLostPlus)
        {
            yield return digits.Substring(CountryCode.Length);
        }

        // Digits that are too few to be sure of are still enough to cast doubt on the other reading.
        if (IsNational(digits) && (mayHaveLostPlus || !MayHaveLostStart(digits)))
        {
            yield return digits;
        }
    }

    private bool IsNational(string digits) =>
        digits.Length >= Shortest && digits.Length <= Longest && (KeepsZero || digits[0] != '0');

    /// <summary>
    /// Whether digits may lack what must stand before them, an area code or a 0 that a spreadsheet took; or begin with what is dialled
    /// at home only, before a number that is shorter than most.
    /// </summary>
    private bool MayHaveLostStart(string digits) => Shortest != Longest && (KeepsZero
        ? digits[0] != '0' && !(CountryCode == Italy && digits[0] == '3' && digits.Length == 10)
        : Trunk == "0" ? digits.Length < LongerThanLocal : Trunk.Length > 0 && digits.StartsWith(Trunk, StringComparison.Ordinal));
}
