using System.Net;

namespace TwilioCalls.Network;

/// <summary>Connections of either framework: they follow no redirect, keep no cookies, and unpack compressed answers.</summary>
internal static class Connections
{
#if NET
    /// <summary>How long a connection for what must not be repeated may idle; they are looked through once a second.</summary>
    internal static readonly TimeSpan FreshTime = TimeSpan.FromSeconds(1);

    /// <summary>Connections that are used again and again.</summary>
    public static SocketsHttpHandler Kept() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // A long session follows Twilio's addresses when they change.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        // Applied above TLS, and to the connection to Twilio only: what is written to open a tunnel is no part of the request.
        PlaintextStreamFilter = static (context, _) => new(
            context.InitialRequestMessage.Method == HttpMethod.Connect ? context.PlaintextStream : new WatchedStream(context.PlaintextStream)),
    };

    /// <summary>Connections that are new, or were used within the last two seconds.</summary>
    public static SocketsHttpHandler Fresh()
    {
        var handler = Kept();
        handler.PooledConnectionIdleTimeout = FreshTime;
        return handler;
    }

    /// <summary>These connections see whatever is written to them.</summary>
    public static void Prepare(ApiRequestMessage message) => message.Progress.IsWatched = true;
#else
    /// <summary>Connections that are used again and again.</summary>
    public static HttpClientHandler Kept()
    {
        // Process-wide, since .NET Framework 4.7.2 has no such setting of a handler.
        ServicePointManager.SecurityProtocol = WithTls12(ServicePointManager.SecurityProtocol);
        return new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            // .NET Framework would allow two at once.
            MaxConnectionsPerServer = 64,
        };
    }

    /// <summary>
    /// Twilio takes TLS 1.2 and later. powershell.exe is made for an old Framework, and asks for TLS 1.0 at most, unless the
    /// machine's settings leave the choice to Windows. What else the session allows stays allowed.
    /// </summary>
    internal static SecurityProtocolType WithTls12(SecurityProtocolType allowed) =>
        allowed == SystemDefault ? allowed : allowed | SecurityProtocolType.Tls12;

    // Its name is younger than .NET Standard 2.0.
    private const SecurityProtocolType SystemDefault = 0;

    /// <summary>Connections that serve one request each: a handler of its own shares none with others.</summary>
    public static HttpClientHandler Fresh() => Kept();

    /// <summary>
    /// On a connection that has brought no answer yet, HttpWebRequest repeats a request on its own only if its body has not
    /// begun; this one brings one answer. Source: HandleWriteHeadersException in _ConnectStream.cs of the reference source.
    /// </summary>
    public static void Prepare(ApiRequestMessage message) => message.Headers.ConnectionClose = !message.IsIdempotent;
#endif
}
