using System.Text;

namespace TwilioCalls.Errors;

/// <summary>The user name and password in a URL, as a proxy's address or a webhook's may have them. .NET and servers quote such URLs.</summary>
internal static class UserInfo
{
    private const string Separator = "://";

    // In a URL, none of these can stand in a password as it is. Blanks and quotes can: Uri.ToString decodes them.
    private static readonly char[] AuthorityEnds = ['/', '\\', '?', '#'];

    /// <summary>The text, with every URL in it shortened to <c>scheme://host</c> where it had a user name or password.</summary>
    /// <param name="text">Any text.</param>
    public static string? RemoveFrom(string? text)
    {
        if (text is null || !IsIn(text))
        {
            return text;
        }

        var left = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end) in Find(text))
        {
            left.Append(text, from, start - from);
            from = end;
        }

        return left.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Whether a text has a URL with a user name or password.</summary>
    public static bool IsIn(string text) => Find(text).Any();

    private static IEnumerable<(int Start, int End)> Find(string text)
    {
        for (var at = text.IndexOf(Separator, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Separator, at, StringComparison.Ordinal))
        {
            at += Separator.Length;
            var end = text.IndexOfAny(AuthorityEnds, at);
            var last = text.LastIndexOf('@', (end < 0 ? text.Length : end) - 1, (end < 0 ? text.Length : end) - at);
            if (last >= at)
            {
                yield return (at, last + 1);
                at = last + 1;
            }
        }
    }
}
