namespace TwilioCalls.Responses;

/// <summary>A page of Twilio's that an answer refers to. Whoever answers can write anything there, and people follow it.</summary>
internal static class TwilioPage
{
    private const string Domain = "twilio.com";
    private const int MaximumLength = 1000;

    /// <summary>The page, if it is https and on a host of Twilio's; otherwise null.</summary>
    public static Uri? At(string? link) =>
        link is { Length: <= MaximumLength } && Uri.TryCreate(link, UriKind.Absolute, out var page)
        && page.Scheme == Uri.UriSchemeHttps && page.IsDefaultPort && page.UserInfo.Length == 0
        && (page.Host == Domain || page.Host.EndsWith("." + Domain, StringComparison.Ordinal))
            ? page
            : null;
}
