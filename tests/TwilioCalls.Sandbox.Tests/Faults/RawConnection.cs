using System.Net.Sockets;
using System.Text;
using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Sandbox.Tests.Faults;

/// <summary>A connection without an HTTP client: every byte that was sent, and how the connection ended.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _tcp = new();
    private readonly SandboxHost _host;

    private RawConnection(SandboxHost host) => _host = host;

    public static async Task<RawConnection> OpenAsync(SandboxHost host)
    {
        var connection = new RawConnection(host);
        await connection._tcp.ConnectAsync("127.0.0.1", host.BaseAddress.Port, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Requests a page of calls.</summary>
    public async Task ListAsync()
    {
        var twilio = _host.Twilio;
        var password = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{twilio.AccountSid}:{twilio.AuthToken}"));
        await _tcp.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(
                $"GET /2010-04-01/Accounts/{twilio.AccountSid}/Calls.json HTTP/1.1\r\n"
                + $"Host: {_host.BaseAddress.Authority}\r\nAuthorization: Basic {password}\r\n\r\n"),
            TestContext.Current.CancellationToken);
    }

    /// <summary>Reads until the other side ends the connection.</summary>
    public async Task<(string Head, string Body, SocketError End)> ReadToEndAsync()
    {
        using var read = new MemoryStream();
        var end = SocketError.Success;
        try
        {
            await _tcp.GetStream().CopyToAsync(read, TestContext.Current.CancellationToken);
        }
        catch (IOException failure) when (failure.InnerException is SocketException cause)
        {
            end = cause.SocketErrorCode;
        }

        var text = Encoding.ASCII.GetString(read.ToArray());
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        return head < 4 ? (text, "", end) : (text[..head], text[head..], end);
    }

    /// <summary>Reads until the last bytes are these.</summary>
    public async Task<string> ReadUntilAsync(string ending)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith(ending, StringComparison.Ordinal))
        {
            var length = await _tcp.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken);
            Assert.NotEqual(0, length);
            text.Append(Encoding.ASCII.GetString(buffer, 0, length));
        }

        return text.ToString();
    }

    public void Dispose() => _tcp.Dispose();
}
