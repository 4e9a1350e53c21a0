using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwilioCalls.Statistics.Tests.Browser;

/// <summary>Commands and events of the Chrome DevTools Protocol, over its web socket.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private Task _reading = Task.CompletedTask;
    private int _last;

    /// <summary>Is given each event: its session, its name and what it says.</summary>
    public event Action<string?, string, JsonNode>? Happened;

    public async Task ConnectAsync(Uri address, CancellationToken stop)
    {
        await _socket.ConnectAsync(address, stop);
        _reading = ReadAsync();
    }

    public async Task<JsonNode> SendAsync(string method, object parameters, string? session, CancellationToken stop)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, stop);
        var result = await answer.Task.WaitAsync(stop);
        return result["error"] is { } error ? throw new InvalidOperationException($"{method}: {error}") : result["result"]!;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[65_536];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, _stop.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonNode.Parse(message.ToArray())!);
                    message.SetLength(0);
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The browser or the test is done.
        }
        finally
        {
            foreach (var one in _waiting.Values)
            {
                one.TrySetException(new InvalidOperationException("Chromium ended before it answered."));
            }
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id)
        {
            if (_waiting.TryRemove(id.GetValue<int>(), out var answer))
            {
                answer.SetResult(message);
            }
        }
        else
        {
            Happened?.Invoke((string?)message["sessionId"], (string)message["method"]!, message["params"]!);
        }
    }
}
