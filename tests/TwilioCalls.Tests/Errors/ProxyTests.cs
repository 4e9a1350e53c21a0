using System.Net;
using System.Net.Sockets;
using System.Text;
using TwilioCalls.Connection;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Errors;

public class ProxyTests
{
    [Theory]
    [InlineData("407 Proxy Authentication Required", "HTTPS_PROXY")]
    [InlineData("403 Forbidden", "proxy or firewall")]
    public async Task A_proxy_that_opens_no_tunnel_is_named_in_the_advice(string status, string holds)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var proxy = RefuseAsync(listener, status);
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(listener.LocalEndpoint.ToString()), UseProxy = true };
        using var shell = new Shell();
        using var command = shell.Script("param($context) Get-TwilioCall -Context $context").AddArgument(Context(handler));

        command.Invoke();
        await proxy;

        Assert.Contains(holds, Assert.Single(command.Streams.Error).ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proxy_that_is_down_is_named_and_not_its_login()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(new Uri($"http://b0b:s3cret@127.0.0.1:{port}")) };
        using var shell = new Shell();
        using var command = shell.Script("param($context) Get-TwilioCall -Context $context").AddArgument(Context(handler));

        command.Invoke();

        var message = Assert.Single(command.Streams.Error).Exception.Message;
        Assert.StartsWith($"No connection to api.twilio.com through the proxy 127.0.0.1:{port}: ", message, StringComparison.Ordinal);
        Assert.EndsWith("check the network and the proxy.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", message, StringComparison.Ordinal);
    }

    private static TwilioContext Context(SocketsHttpHandler handler)
    {
        var account = "AC" + new string('0', 32);
        return new(new()
        {
            Authentication = TwilioAuthentication.Create(account, SecureText.From("x")),
            AccountSid = account,
            Handler = handler,
            Retry = new() { MaximumRetryCount = 0 },
        });
    }

    private static async Task RefuseAsync(TcpListener listener, string status)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var request = new byte[4096];
        await stream.ReadAtLeastAsync(request, 1);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        connection.Client.Shutdown(SocketShutdown.Send);
        while (await stream.ReadAsync(request) > 0)
        {
        }
    }
}
