using System.Text.RegularExpressions;

namespace TwilioCalls.Numbers;

/// <summary>The digits of a phone number as a person or a spreadsheet wrote it.</summary>
/// <param name="Digits">The digits, without what stands between them.</param>
/// <param name="HasPlus">Whether a plus stands before them.</param>
/// <param name="LoneZero">Where among the digits a 0 stands alone in brackets, as in +49 (0) 30; -1 if nowhere.</param>
internal readonly record struct NumberText(string Digits, bool HasPlus, int LoneZero)
{
    /// <summary>The fewest digits of a phone number, with its country code.</summary>
    public const int Shortest = 7;

    private const int LongestCountryCode = 3;

    private const string TwoNumbers = "it looks like two numbers; give one in each row";

    private static readonly Regex Exponent =
        new(@"^[+-]?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+$", RegexOptions.CultureInvariant);

    /// <summary>Reads the digits.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The digits, or else what is wrong, as the rest of a sentence.</returns>
    public static (NumberText Number, string? Problem) Read(string text)
    {
        var visible = Invisible.Drop(text);
        if (visible.Length == 0)
        {
            return (default, "it is empty");
        }

        if (Exponent.IsMatch(visible))
        {
            return (default, "a spreadsheet has rounded it; make its column text, and fill in the numbers again");
        }

        var reader = new NumberTextReader();
        var problem = visible.Select(reader.Take).FirstOrDefault(one => one is not null) ?? reader.End();
        return problem is null && IsTwo(reader)
            ? (default, TwoNumbers)
            : (new NumberText(reader.Digits, reader.HasPlus, reader.LoneZero), problem ?? Decimal(reader));
    }

    /// <summary>One dot and nothing else between the digits makes a fraction, unless it ends the country code: +1.4155550123.</summary>
    private static string? Decimal(NumberTextReader reader) =>
        reader.Gaps.Count == 1 && reader.Dots == 1 && !(reader.HasPlus && reader.Gaps[0] <= LongestCountryCode)
            ? "it looks like a decimal fraction"
            : null;

    /// <summary>Whether a gap lies between two numbers as they are dialled at home, each with its 0.</summary>
    private static bool IsTwo(NumberTextReader reader)
    {
        var digits = reader.Digits;
        return (reader.HasPlus || digits[0] == '0')
            && reader.Gaps.Any(gap => gap >= Shortest && digits.Length - gap >= Shortest && digits[gap] == '0');
    }
}
