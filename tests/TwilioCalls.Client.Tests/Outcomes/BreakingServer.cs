using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TwilioCalls.Client.Tests.Outcomes;

/// <summary>Stands with TLS before a sandbox, hands requests on to it, and breaks the connection of one of them where a test wants.</summary>
internal sealed class BreakingServer : IAsyncDisposable
{
    // A fatal alert, handshake_failure, as a record of its own. Source: RFC 8446, sections 5.1 and 6.
    private static readonly byte[] Alert = [21, 3, 3, 0, 2, 2, 40];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _sandbox;
    private readonly X509Certificate2 _certificate;
    private readonly Action _onSilence;
    private readonly Task _accepting;
    private int _goodRequests;

    public BreakingServer(Uri sandbox, X509Certificate2 certificate, Stage stage, Break @break, int goodRequests, Action onSilence)
    {
        _sandbox = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = sandbox };
        _certificate = certificate;
        (Stage, Break, _goodRequests, _onSilence) = (stage, @break, goodRequests, onSilence);
        _listener.Start();
        Address = new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        if (stage == Stage.Connect)
        {
            _listener.Stop();
        }

        _accepting = stage == Stage.Connect ? Task.CompletedTask : AcceptAsync();
    }

    public Uri Address { get; }

    private Stage Stage { get; }

    private Break Break { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _sandbox.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                if (Stage == Stage.Tls)
                {
                    await client.GetStream().ReadExactlyAsync(new byte[1], _stop.Token);
                    await BreakAsync(client);
                    return;
                }

                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
                while (await ServeRequestAsync(client, tls))
                {
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The other side has gone, or the test is over.
            }
        }
    }

    private async Task<bool> ServeRequestAsync(TcpClient client, SslStream tls)
    {
        var isGood = Interlocked.Decrement(ref _goodRequests) >= 0;
        var head = await ReadHeadAsync(tls, isGood || Stage > Stage.HalfOfHeaders ? int.MaxValue : 20);
        if (head.Length == 0)
        {
            return false;
        }

        if (!isGood && Stage <= Stage.Headers)
        {
            await BreakAsync(client);
            return false;
        }

        var body = new byte[LengthOf(head)];
        await tls.ReadExactlyAsync(isGood || Stage > Stage.HalfOfBody ? body : body.AsMemory(0, body.Length / 2), _stop.Token);
        if (!isGood && Stage <= Stage.HalfOfBody)
        {
            await BreakAsync(client);
            return false;
        }

        var answer = await HandOnAsync(head, body);
        await tls.WriteAsync(answer.AsMemory(0, isGood ? answer.Length : Stage == Stage.HalfOfAnswer ? answer.Length / 2 : 0), _stop.Token);
        if (!isGood)
        {
            await BreakAsync(client);
        }

        return isGood;
    }

    private async Task<string> ReadHeadAsync(SslStream tls, int limit)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (head.Length < limit && !head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await tls.ReadAsync(one, _stop.Token) > 0)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private static int LengthOf(string head) => int.Parse(ValueOf(head, "Content-Length"), CultureInfo.InvariantCulture);

    private static string ValueOf(string head, string header) =>
        head.Split("\r\n").Single(line => line.StartsWith(header + ": ", StringComparison.Ordinal))[(header.Length + 2)..];

    private async Task<byte[]> HandOnAsync(string head, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(head.Split(' ')[1], UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", ValueOf(head, "Authorization"));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ValueOf(head, "Content-Type"));
        using var answer = await _sandbox.SendAsync(request, _stop.Token);
        var content = await answer.Content.ReadAsByteArrayAsync(_stop.Token);
        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {(int)answer.StatusCode} X\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\n\r\n"), .. content];
    }

    private async Task BreakAsync(TcpClient client)
    {
        var stream = client.GetStream();
        switch (Break)
        {
            case Break.Close:
                client.Client.Shutdown(SocketShutdown.Send);
                await WaitForClientAsync(stream);
                return;
            case Break.Reset:
                client.LingerState = new(enable: true, seconds: 0);
                client.Close();
                return;
            case Break.Silence:
                _onSilence();
                await WaitForClientAsync(stream);
                return;
            default:
                await stream.WriteAsync(Break == Break.Alert ? Alert : "no record\r\n\r\n"u8.ToArray(), _stop.Token);
                await WaitForClientAsync(stream);
                return;
        }
    }

    private async Task WaitForClientAsync(NetworkStream stream)
    {
        var rest = new byte[1024];
        while (await stream.ReadAsync(rest, _stop.Token) > 0)
        {
        }
    }
}
