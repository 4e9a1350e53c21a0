namespace TwilioCalls.Errors;

/// <summary>Untrusted text, made safe for a terminal.</summary>
internal static class SafeText
{
    private const int MaximumLength = 1000;

    /// <summary>The text without control characters, which a terminal could take for commands.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same text, with each control character as U+FFFD.</returns>
    public static string? Of(string? text) => text is null || !text.Any(IsControl)
        ? text
        : new string([.. text.Select(one => IsControl(one) ? '\uFFFD' : one)]);

    /// <summary>The text, cut where it is longer than anybody reads.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same text; if it is over 1,000 characters, its beginning and an ellipsis.</returns>
    public static string Brief(string text) => text.Length <= MaximumLength
        ? text
        : text.Remove(MaximumLength - (char.IsHighSurrogate(text[MaximumLength - 2]) ? 2 : 1)) + "\u2026";

    /// <summary>
    /// Whether the messages of an exception and its causes can be shown as they are: short, without control characters, and without a
    /// password in a URL. They may have several lines.
    /// </summary>
    internal static bool IsClean(Exception? cause) =>
        cause is null
        || (cause.Message.Length <= MaximumLength && cause.Message.All(one => one is '\r' or '\n' || !IsControl(one))
            && !UserInfo.IsIn(cause.Message) && IsClean(cause.InnerException));

    // The bidirectional marks and the line separators are no control characters of Unicode's, and turn or break a line all the same.
    private static bool IsControl(char one) =>
        char.IsControl(one) || one is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
