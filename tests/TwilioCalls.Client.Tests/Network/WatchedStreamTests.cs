using System.Text;
using TwilioCalls.Network;

namespace TwilioCalls.Client.Tests.Network;

/// <summary>In whichever way a request is written to its connection, it is noted before the first byte is.</summary>
public sealed class WatchedStreamTests : IDisposable
{
    private static readonly byte[] Bytes = "0123456789"u8.ToArray();

    private readonly RequestProgress _progress = new();
    private readonly MemoryStream _connection = new();
    private readonly WatchedStream _stream;

    public WatchedStreamTests()
    {
        RequestProgress.Current = _progress;
        _stream = new(_connection);
    }

    public static TheoryData<string> Ways => new(Writings.Keys);

    private static Dictionary<string, Func<Stream, Task>> Writings { get; } = new()
    {
        ["array"] = static stream =>
        {
            stream.Write(Bytes, 2, 3);
            return Task.CompletedTask;
        },
        ["span"] = static stream =>
        {
            stream.Write(Bytes.AsSpan(2, 3));
            return Task.CompletedTask;
        },
        ["array, asynchronously"] = static stream => stream.WriteAsync(Bytes, 2, 3, Stop),
        ["memory, asynchronously"] = static stream => stream.WriteAsync(Bytes.AsMemory(2, 3), Stop).AsTask(),
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task What_is_written_arrives_and_is_noted(string way)
    {
        Assert.False(_progress.HasStarted);

        await Writings[way](_stream);

        Assert.True(_progress.HasStarted);
        Assert.Equal("234", Encoding.ASCII.GetString(_connection.ToArray()));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Nothing_of_a_request_that_was_stopped_arrives(string way)
    {
        Assert.True(_progress.TryStop());

        await Assert.ThrowsAsync<OperationCanceledException>(() => Writings[way](_stream));

        Assert.Empty(_connection.ToArray());
    }

    [Fact]
    public void There_is_no_place_in_a_connection()
    {
        Assert.False(_stream.CanSeek);
        Assert.Throws<NotSupportedException>(() => _stream.Length);
        Assert.Throws<NotSupportedException>(() => _stream.Position);
        Assert.Throws<NotSupportedException>(() => _stream.Position = 0);
        Assert.Throws<NotSupportedException>(() => _stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => _stream.SetLength(0));
    }

    public void Dispose()
    {
        _stream.Dispose();
        Assert.False(_connection.CanRead);
        _connection.Dispose();
    }
}
