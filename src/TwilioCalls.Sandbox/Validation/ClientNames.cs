namespace TwilioCalls.Sandbox.Validation;

/// <summary>
/// Clients, as in <c>client:desk_1?x=2</c>: letters, digits and underscores, and perhaps parameters for the client. Source: Twilio's
/// page on the verb Client.
/// </summary>
internal static class ClientNames
{
    private const string Scheme = "client:";

    public static bool IsValid(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var end = text.IndexOf('?');
        var name = end < 0 ? text.Substring(Scheme.Length) : text.Substring(Scheme.Length, end - Scheme.Length);
        return name.Length > 0 && name.All(IsOfName) && !text.Any(char.IsWhiteSpace);
    }

    private static bool IsOfName(char one) =>
        one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
