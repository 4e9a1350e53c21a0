using System.Text.RegularExpressions;
using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Rows;

/// <summary>A text with the names of columns in braces, for which a row has the words: <c>Hello {Name}</c>.</summary>
internal static class SpokenTemplate
{
    private static readonly Regex Part = new(@"\{\{|\}\}|\{([^{}]+)\}|([{}])", RegexOptions.CultureInvariant);

    /// <summary>Whether a text names a column.</summary>
    public static bool NamesColumns(string text) => Part.Matches(text).Cast<Match>().Any(match => match.Groups[1].Success);

    /// <summary>The text with the row's words. Two braces stand for one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="find">Gives whether there is a column of a name, and what stands in it.</param>
    /// <exception cref="ArgumentException">The row lacks a column, or a brace stands alone.</exception>
    public static string Fill(string text, Func<string, (bool IsThere, string? Text)> find) => Part.Replace(text, match =>
    {
        if (match.Groups[2].Success)
        {
            throw new InvalidParameterException($"Say has a brace that stands alone: '{SafeText.Of(text.Substring(match.Index))}'. Write {{{{ or }}}} for one that is spoken.", "Say");
        }

        if (!match.Groups[1].Success)
        {
            return match.Value.Substring(1);
        }

        var name = match.Groups[1].Value.Trim();
        var (isThere, words) = find(name);
        return isThere ? words ?? "" : throw new InvalidParameterException(
            $"Say names {{{name}}}, and the row has no column '{name}'. Write {{{{ for a brace that is spoken.", "Say");
    });
}
