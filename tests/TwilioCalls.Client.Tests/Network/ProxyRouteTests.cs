using System.Net;
using TwilioCalls.Network;

namespace TwilioCalls.Client.Tests.Network;

public sealed class ProxyRouteTests
{
    private static readonly Uri Twilio = new("https://api.twilio.com");

    private readonly WebProxy _proxy = new(new Uri("http://b0b:s3cret@proxy.example:3128"), BypassOnLocal: false, ["elsewhere"]);

    [Fact]
    public void A_proxy_is_named_by_host_and_port()
    {
        using var handler = new SocketsHttpHandler { Proxy = _proxy };

        Assert.Equal("proxy.example:3128", ProxyRoute.Find(handler, Twilio));
        using var both = new TwilioHandler(handler, new SocketsHttpHandler());
        Assert.Equal("proxy.example:3128", ProxyRoute.Find(both, Twilio));
        Assert.Null(ProxyRoute.Find(handler, new("https://elsewhere.example")));
    }

    [Fact]
    public void A_proxy_that_is_not_used_is_not_named()
    {
        using var without = new SocketsHttpHandler { Proxy = _proxy, UseProxy = false };
        using var other = new HttpClientHandler { Proxy = _proxy };
        using var direct = new SocketsHttpHandler { Proxy = new Direct() };

        Assert.Null(ProxyRoute.Find(without, Twilio));
        Assert.Null(ProxyRoute.Find(other, Twilio));
        Assert.Null(ProxyRoute.Find(direct, Twilio));
    }

    /// <summary>Says "no proxy" by the address itself, as the framework's own does.</summary>
    private sealed class Direct : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => destination;

        public bool IsBypassed(Uri host) => false;
    }
}
