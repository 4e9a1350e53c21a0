namespace TwilioCalls.Sandbox.Validation;

internal static class Uris
{
    /// <summary>An absolute HTTP address whose host is a host name: no underscores.</summary>
    public static bool IsValid(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && uri.Host.IndexOf('_') < 0;
}
