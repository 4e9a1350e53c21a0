using System.Globalization;

namespace TwilioCalls.Parameters;

/// <summary>A SID, token or secret that was copied from a page, a file or a chat, with what copying takes along.</summary>
internal static class PastedText
{
    private static readonly HashSet<char> Quotes = [.. "'\"`\u00AB\u00BB\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2039\u203A"];

    /// <summary>The text without the blanks, line ends, invisible characters and quotes around it. None of Twilio's begins or ends with one.</summary>
    public static string Trim(string text) => Trim(text.AsSpan()) is var inner && inner.Length == text.Length ? text : inner.ToString();

    /// <inheritdoc cref="Trim(string)"/>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && IsAround(text[0]))
        {
            text = text.Slice(1);
        }

        while (text.Length > 0 && IsAround(text[text.Length - 1]))
        {
            text = text.Slice(0, text.Length - 1);
        }

        return text;
    }

    /// <summary>What a verbose line says about it.</summary>
    /// <param name="name">The parameter, variable or entry.</param>
    public static string Note(string name) => $"{name}: blanks, line ends, quotes or invisible characters around it were left off.";

    private static bool IsAround(char one) =>
        char.IsWhiteSpace(one) || char.IsControl(one) || char.GetUnicodeCategory(one) == UnicodeCategory.Format
        || Quotes.Contains(one);
}
