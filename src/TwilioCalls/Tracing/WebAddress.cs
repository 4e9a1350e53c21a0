using System.Text.RegularExpressions;
using TwilioCalls.Errors;

namespace TwilioCalls.Tracing;

/// <summary>Addresses of webhooks as they can be shown: user names, passwords and queries, which can hold secrets, are left out.</summary>
internal static class WebAddress
{
    private const string Cut = "?\u2026";

    private static readonly Regex Query = new(@"(?<=://[^\s?#]*)[?#]\S*", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The address up to its path; null if there is none.</summary>
    public static string? Shown(string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            // Where its parts cannot be told apart, any of it may be a password.
            return "(no address)";
        }

        var shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return SafeText.Of(SafeText.Brief(shown)) + (address.Query.Length + address.Fragment.Length > 0 ? Cut : "");
    }

    /// <summary>A text in which each address is as it can be shown.</summary>
    public static string Cleaned(string text) => SafeText.Of(Query.Replace(UserInfo.RemoveFrom(SafeText.Brief(text))!, Cut))!;

    /// <summary>Whether an address is that of Twilio's API.</summary>
    public static bool IsApi(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Host.StartsWith("api.", StringComparison.Ordinal) && address.Host.EndsWith(".twilio.com", StringComparison.Ordinal);
}
