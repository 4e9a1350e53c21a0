using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>A server on a loopback port that sends the bytes a test wants, and breaks off where it wants.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private readonly ConcurrentQueue<Task> _connections = new();
    private readonly Func<RawConnection, Task> _serve;
    private readonly Task _accepting;

    /// <param name="serve">What happens on each connection; it is closed when that is done.</param>
    public RawServer(Func<RawConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    /// <summary>Answers every request the same.</summary>
    public static RawServer Always(string answer) => new(async connection =>
    {
        while (await connection.ReadAsync() is not null)
        {
            await connection.WriteAsync(answer);
        }
    });

    /// <summary>Answers every request with a call.</summary>
    public static RawServer OfACall() => Always(RawConnection.Json("200 OK", CallJson.Call()));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _connections.Enqueue(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await _serve(new RawConnection(client, _seen.Enqueue, _stop.Token));
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side has closed the connection, or the test is over.
            }
        }
    }
}
