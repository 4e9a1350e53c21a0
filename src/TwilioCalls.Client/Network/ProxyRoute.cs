#if !NET
using System.Net;
#endif

namespace TwilioCalls.Network;

/// <summary>Which proxy a request goes through: where that is down, the address that was asked for is not to blame.</summary>
internal static class ProxyRoute
{
    /// <summary>Host and port of the proxy.</summary>
    /// <param name="handler">Whose connections are used.</param>
    /// <param name="address">Where the request is to come to.</param>
    /// <returns>Without the user and password that the proxy's address may have; null if there is none, or it is not known.</returns>
    public static string? Find(HttpMessageHandler handler, Uri address)
    {
        var connections = (handler as TwilioHandler)?.Kept ?? handler;
#if NET
        var proxy = connections is SocketsHttpHandler { UseProxy: true } sockets ? sockets.Proxy ?? HttpClient.DefaultProxy : null;
#else
        var proxy = connections is HttpClientHandler { UseProxy: true } client ? client.Proxy ?? WebRequest.DefaultWebProxy : null;
#endif
        return proxy is null || proxy.IsBypassed(address) || proxy.GetProxy(address) is not { } route || route == address ? null : route.Authority;
    }
}
