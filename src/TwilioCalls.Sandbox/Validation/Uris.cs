namespace TwilioCalls.Sandbox.Validation;

internal static class Uris
{
    /// <summary>An absolute HTTP address whose host is a host name, without underscores, and not the computer that asks: Twilio could not reach that.</summary>
    public static bool IsValid(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && uri.Host.IndexOf('_') < 0
        && !IsLocal(uri);

    private static bool IsLocal(Uri uri) => uri.IsLoopback || uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
