using System.Globalization;

namespace TwilioCalls.Errors;

/// <summary>
/// What a user gave, for a message that refuses it. It may be a secret in the wrong place, such as an auth token where a SID
/// belongs; so it is not quoted, but its kind and length are named.
/// </summary>
internal static class GivenText
{
    private const int TokenLength = 32;
    private const int LongestWord = 20;

    /// <summary>The kind and length of a text, as an object of "cannot be".</summary>
    public static string Describe(string? text) => text switch
    {
        null or "" => "empty",
        { Length: TokenLength } when text.All(IsHexadecimal) => "32 hexadecimal digits, as an auth token has",
        { Length: 1 } => "a text of 1 character",
        _ => $"a text of {text.Length} characters",
    };

    /// <summary>The same, of a value that may be shown if it is no more than a word, such as a misspelled option, or no text at all.</summary>
    public static string Show(object? value) => value switch
    {
        Uri { IsAbsoluteUri: true } uri when IsWord(uri.Scheme) => $"an address that begins with {uri.Scheme}:",
        Uri uri => Describe(uri.OriginalString),
        string text when !IsWord(text) => Describe(text),
        _ => $"'{value}'",
    };

    /// <summary>The same, of a value of a number, a time or days, which is short in whatever spelling, and quoted then.</summary>
    public static string ShowShort(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is var text && text is { Length: > 0 and <= LongestWord }
            ? $"'{SafeText.Of(text)}'"
            : Describe(text);

    /// <summary>Whether a character is a digit of base 16.</summary>
    public static bool IsHexadecimal(char one) => one is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsWord(string text) =>
        text.Length is > 0 and <= LongestWord && text.All(one => one is '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
