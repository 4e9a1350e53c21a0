using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>One connection of a <see cref="RawServer"/>: reads requests, and writes any bytes as an answer.</summary>
internal sealed class RawConnection(TcpClient client, Action<SeenRequest> note, CancellationToken stop)
{
    private readonly NetworkStream _stream = client.GetStream();

    public static string Json(string status, string body) =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>The next request; null when the client has closed the connection.</summary>
    public async Task<SeenRequest?> ReadAsync()
    {
        var requestLine = await LineAsync();
        if (requestLine.Length == 0)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var line = await LineAsync(); line.Length > 0; line = await LineAsync())
        {
            var parts = line.Split(": ", 2);
            headers[parts[0]] = parts[1];
        }

        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await _stream.ReadExactlyAsync(body, stop);
        var words = requestLine.Split(' ');
        var request = new SeenRequest(words[0], words[1], headers, Encoding.UTF8.GetString(body));
        note(request);
        return request;
    }

    public Task WriteAsync(string text) => _stream.WriteAsync(Encoding.Latin1.GetBytes(text), stop).AsTask();

    /// <summary>Holds the connection open in silence until the client or the test ends it.</summary>
    public Task HangAsync() => _stream.ReadAsync(new byte[1], stop).AsTask();

    /// <summary>Breaks the connection with a reset instead of an orderly end.</summary>
    public void Reset()
    {
        client.LingerState = new(enable: true, seconds: 0);
        client.Close();
    }

    private async Task<string> LineAsync()
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await _stream.ReadAsync(one, stop) > 0 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd('\r');
    }
}
