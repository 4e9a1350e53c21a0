using System.Globalization;

namespace TwilioCalls.Statistics.Report;

/// <summary>Writes figures as a report shows them: the same in every language, as the page's is English.</summary>
internal static class Figures
{
    /// <summary>Stands where there is no figure, such as a rate of nothing.</summary>
    public const string None = "\u2013";

    private const int Minute = 60;
    private const int Hour = 3600;

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun.</summary>
    public static string Count(long count, string one, string several) => $"{Count(count)} {(count == 1 ? one : several)}";

    /// <param name="rate">0 to 1.</param>
    public static string Percent(double? rate) => rate is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : None;

    /// <summary>Minutes, with one decimal place.</summary>
    public static string Minutes(double minutes) => minutes.ToString("N1", CultureInfo.InvariantCulture);

    public static string Erlangs(double? erlangs) => erlangs is { } known ? known.ToString("N2", CultureInfo.InvariantCulture) : None;

    /// <summary>An amount in a column: each has as many places.</summary>
    public static string AmountInColumn(decimal amount) => amount.ToString("N4", CultureInfo.InvariantCulture);

    public static string Amount(decimal amount) => amount.ToString("#,##0.00##", CultureInfo.InvariantCulture);

    public static string Amounts(IReadOnlyDictionary<string, decimal> amounts, int most) => amounts.Count == 0
        ? None
        : string.Join(", ", amounts.Take(most).Select(one => $"{Amount(one.Value)} {one.Key}")) + (amounts.Count > most ? ", \u2026" : "");

    /// <summary>A length as m:ss or h:mm:ss.</summary>
    public static string Length(double? seconds)
    {
        if (seconds is not { } known)
        {
            return None;
        }

        var whole = (long)Math.Round(known);
        return whole < Hour
            ? FormattableString.Invariant($"{whole / Minute}:{whole % Minute:00}")
            : FormattableString.Invariant($"{whole / Hour}:{whole / Minute % Minute:00}:{whole % Minute:00}");
    }
}
