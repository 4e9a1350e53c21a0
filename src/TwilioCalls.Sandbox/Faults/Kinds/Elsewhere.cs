namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>A server that is not Twilio's.</summary>
internal static class Elsewhere
{
    public static readonly Uri Origin = new("https://elsewhere.example.com");

    /// <summary>The same path and query on another server.</summary>
    public static Uri Put(string pathAndQuery, Uri origin) => new(origin.GetLeftPart(UriPartial.Authority) + pathAndQuery);
}
