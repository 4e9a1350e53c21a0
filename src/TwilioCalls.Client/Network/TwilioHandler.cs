using System.Net;

namespace TwilioCalls.Network;

/// <summary>The network, shared by all clients of the process, so that connections are used again.</summary>
internal static class TwilioHandler
{
    /// <summary>Follows no redirect, keeps no cookies, and unpacks compressed answers.</summary>
    public static HttpMessageHandler Shared { get; } = Create();

#if NET
    internal static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // A long session follows Twilio's addresses when they change.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };
#else
    internal static HttpClientHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        // .NET Framework would allow two at once.
        MaxConnectionsPerServer = 64,
    };
#endif
}
