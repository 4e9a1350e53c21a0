namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>A server that is not Twilio's.</summary>
internal static class RedirectTarget
{
    public static readonly Uri Origin = new("https://elsewhere.example.com");

    /// <exception cref="ArgumentException">The server that was chosen is not named by an absolute address.</exception>
    public static Uri Or(Uri? origin) => origin is null ? Origin
        : origin.IsAbsoluteUri ? origin
        : throw new ArgumentException("Name the server by an absolute address, such as https://elsewhere.example.com.", nameof(origin));

    /// <summary>The same path and query on another server.</summary>
    public static Uri Put(string pathAndQuery, Uri origin) => new(origin.GetLeftPart(UriPartial.Authority) + pathAndQuery);
}
