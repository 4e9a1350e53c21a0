using System.Globalization;

namespace TwilioCalls.Numbers;

/// <summary>Characters that nobody sees, such as byte order marks, zero-width spaces and marks of direction: they come with text that was copied.</summary>
internal static class Invisible
{
    /// <summary>The text without them, and without blanks at its ends.</summary>
    public static string Drop(string text) => new string([.. text.Where(one => !IsFormat(one))]).Trim();

    /// <summary>The text without them and blanks at its ends; what stands between is left alone.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsNothing(text[start]))
        {
            start++;
        }

        while (end > start && IsNothing(text[end - 1]))
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    private static bool IsNothing(char one) => char.IsWhiteSpace(one) || IsFormat(one);

    private static bool IsFormat(char one) => CharUnicodeInfo.GetUnicodeCategory(one) == UnicodeCategory.Format;
}
