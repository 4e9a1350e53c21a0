namespace TwilioCalls.Tracing;

/// <summary>What Twilio says in a notification. It comes as a form: <c>Msg=…&amp;ErrorCode=11200&amp;url=…</c>.</summary>
internal static class NotificationText
{
    private static readonly string[] Names = ["Msg", "parserMessage", "message"];

    /// <summary>The message; null if there is none. The rest is left out: it holds addresses, which can have passwords.</summary>
    public static string? MessageOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var pairs = text!.Split('&').Select(static pair => pair.Split(['='], 2)).ToArray();
        return Array.Exists(pairs, static pair => pair.Length < 2 || !pair[0].All(char.IsLetterOrDigit))
            ? WebAddress.Cleaned(text)
            : Names.Select(name => Value(pairs, name)).FirstOrDefault(static value => value is not null);
    }

    private static string? Value(string[][] pairs, string name) =>
        pairs.FirstOrDefault(pair => pair[0] == name)?[1] is { } value
        && Uri.UnescapeDataString(value.Replace('+', ' ')).Trim() is { Length: > 0 } message
            ? WebAddress.Cleaned(message)
            : null;
}
