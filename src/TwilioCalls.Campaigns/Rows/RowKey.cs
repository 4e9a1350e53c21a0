using TwilioCalls.Errors;
using TwilioCalls.Numbers;

namespace TwilioCalls.Campaigns.Rows;

/// <summary>What makes two rows the same row.</summary>
internal static class RowKey
{
    private const string NumberSigns = "+()-./\u2010\u2011\u2012\u2013";

    /// <summary>
    /// The form in which keys are compared. The number to call is its digits, whatever stands between them and before; an address to
    /// call has no case. Anything else is its text: a member's 0012345 is not 12345, and a date no number.
    /// </summary>
    /// <param name="property">The column that holds the key.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="to">Whom to call.</param>
    /// <exception cref="ArgumentException">There is nothing, a number that a spreadsheet has rounded, or half a character.</exception>
    public static string Read(string property, string? text, string? to)
    {
        var visible = Invisible.Drop(text ?? "");
        if (visible.Length == 0)
        {
            throw new InvalidParameterException($"{property} is empty: it is the row's key, and tells it from the others.", property);
        }

        if (DigitsOf(visible) is { } digits && (property == nameof(NewCall.To) || DigitsOf(Invisible.Drop(to ?? "")) == digits))
        {
            return digits;
        }

        if (HasHalf(visible))
        {
            // No file can hold it, so that the row would be another one in the next run.
            throw new InvalidParameterException($"{property} cannot be '{SafeText.Of(text)}': it has half a character in it, as of a text that was cut.", property);
        }

        return IsRounded(visible)
            ? throw new InvalidParameterException(
                $"{property} cannot be '{SafeText.Of(text)}': a spreadsheet has rounded it; make its column text, and fill in the numbers again.", property)
            : property == nameof(NewCall.To) ? Invisible.Trim(text!).ToLowerInvariant()
            : Invisible.Trim(text!);
    }

    private static string? DigitsOf(string visible) =>
        NumberText.Read(visible) is (var number, null) && number.Digits.Length >= NumberText.Shortest && visible.All(IsOfNumber) ? number.Digits : null;

    /// <summary>Whether one of two surrogates stands alone.</summary>
    private static bool HasHalf(string text) =>
        text.Where((one, at) => char.IsHighSurrogate(one) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
            : char.IsLowSurrogate(one) && (at == 0 || !char.IsHighSurrogate(text[at - 1]))).Any();

    private static bool IsOfNumber(char one) => char.IsDigit(one) || char.IsWhiteSpace(one) || NumberSigns.Contains(one);

    // 1.41556E+10
    private static bool IsRounded(string text) =>
        text.Length > 4 && char.IsDigit(text[0]) && text.IndexOf("E+", StringComparison.OrdinalIgnoreCase) is > 0 and var sign
        && text.Take(sign).All(one => char.IsDigit(one) || one is '.' or ',') && text.Skip(sign + 2).All(char.IsDigit);
}
