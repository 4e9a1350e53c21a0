using System.Net;

namespace TwilioCalls.Tests.Conventions.Desktop;

/// <summary>The connections of .NET Framework, as the build for it makes them.</summary>
public sealed class DesktopConnectionTests : IDisposable
{
    private const string Connections = "Network.Connections";

    private readonly DesktopClient _client = new();

    // Nothing leaves the choice to Windows; 192 is TLS 1.0, 240 SSL 3.0 as well, 768 TLS 1.1, 3072 TLS 1.2, 12288 TLS 1.3.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(192, 3264)]
    [InlineData(240, 3312)]
    [InlineData(3072, 3072)]
    [InlineData(12288, 15360)]
    public void Tls_1_2_is_allowed_beside_what_the_session_allows(int allowed, int then) =>
        Assert.Equal((SecurityProtocolType)then, _client.Call(Connections, "WithTls12", (SecurityProtocolType)allowed));

// The setting that .NET Framework goes by. .NET has it still, and makes nothing of it, so that no other test notices.
#pragma warning disable SYSLIB0014
    [Theory]
    [InlineData("Kept", 192, 3264)]
    [InlineData("Fresh", 768, 3840)]
    public void Whoever_makes_connections_allows_Tls_1_2_for_the_process(string connections, int allowed, int then)
    {
        var before = ServicePointManager.SecurityProtocol;
        try
        {
            ServicePointManager.SecurityProtocol = (SecurityProtocolType)allowed;

            using var handler = Assert.IsType<HttpClientHandler>(_client.Call(Connections, connections));

            Assert.Equal((SecurityProtocolType)then, ServicePointManager.SecurityProtocol);
        }
        finally
        {
            ServicePointManager.SecurityProtocol = before;
        }
    }
#pragma warning restore SYSLIB0014

    [Fact]
    public void Connections_follow_no_redirect_keep_no_cookies_and_are_not_two_at_most()
    {
        using var handler = Assert.IsType<HttpClientHandler>(_client.Call(Connections, "Kept"));

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.Equal(DecompressionMethods.GZip | DecompressionMethods.Deflate, handler.AutomaticDecompression);
        Assert.Equal(64, handler.MaxConnectionsPerServer);
    }

    [Theory]
    [InlineData("POST", false)]
    [InlineData("POST", true)]
    [InlineData("GET", true)]
    public void Only_what_must_not_be_repeated_has_a_connection_that_is_closed_after_it(string method, bool isIdempotent)
    {
        var request = _client.New("Network.ApiRequest", new HttpMethod(method), new Uri("https://api.twilio.com/"));
        DesktopClient.Set(request, "IsIdempotent", isIdempotent);
        using var message = Assert.IsAssignableFrom<HttpRequestMessage>(
            _client.New("Network.ApiRequestMessage", request, _client.New("Network.RequestProgress")));

        _client.Call(Connections, "Prepare", message);

        Assert.Equal(!isIdempotent, message.Headers.ConnectionClose);
    }

    public void Dispose() => _client.Dispose();
}
