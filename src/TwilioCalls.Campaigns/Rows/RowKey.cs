using TwilioCalls.Errors;
using TwilioCalls.Numbers;

namespace TwilioCalls.Campaigns.Rows;

/// <summary>What makes two rows the same row.</summary>
internal static class RowKey
{
    private const string NumberSigns = "+()-./\u2010\u2011\u2012\u2013";

    /// <summary>The form in which keys are compared. A phone number is its digits, whatever stands between them and before; an address to call has no case.</summary>
    /// <param name="property">The column that holds the key, for the message.</param>
    /// <param name="text">What stands there.</param>
    /// <exception cref="ArgumentException">There is nothing, or a number that a spreadsheet has rounded.</exception>
    public static string Read(string property, string? text)
    {
        var visible = Invisible.Drop(text ?? "");
        if (visible.Length == 0)
        {
            throw new InvalidParameterException($"{property} is empty: it is the row's key, and tells it from the others.", property);
        }

        if (NumberText.Read(visible) is (var number, null) && number.Digits.Length >= NumberText.Shortest && visible.All(IsOfNumber))
        {
            return number.Digits;
        }

        return IsRounded(visible)
            ? throw new InvalidParameterException(
                $"{property} cannot be '{SafeText.Of(text)}': a spreadsheet has rounded it; make its column text, and fill in the numbers again.", property)
            : property == nameof(NewCall.To) ? Invisible.Trim(text!).ToLowerInvariant()
            : Invisible.Trim(text!);
    }

    private static bool IsOfNumber(char one) => char.IsDigit(one) || char.IsWhiteSpace(one) || NumberSigns.Contains(one);

    // 1.41556E+10
    private static bool IsRounded(string text) =>
        text.Length > 4 && char.IsDigit(text[0]) && text.IndexOf("E+", StringComparison.OrdinalIgnoreCase) is > 0 and var sign
        && text.Take(sign).All(one => char.IsDigit(one) || one is '.' or ',') && text.Skip(sign + 2).All(char.IsDigit);
}
