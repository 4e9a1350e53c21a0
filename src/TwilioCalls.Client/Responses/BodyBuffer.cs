using System.Buffers;
using TwilioCalls.Framework;

namespace TwilioCalls.Responses;

/// <summary>Reads a body whole, up to a limit, into a borrowed buffer.</summary>
internal sealed class BodyBuffer : IDisposable
{
    /// <summary>The greatest body that is read, in bytes after unpacking: ten times a full page of calls.</summary>
    public const int Limit = 32 * 1024 * 1024;

    private const int InitialSize = 64 * 1024;

    private byte[] _buffer;
    private int _length;

    private BodyBuffer(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <exception cref="TwilioException">The body is over the limit.</exception>
    public static async Task<BodyBuffer> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        // One byte more than announced: the end is found without growing.
        var announced = content.Headers.ContentLength;
        CheckLimit(announced ?? 0);
        var body = new BodyBuffer((int)(announced + 1 ?? InitialSize));
        try
        {
            using var stream = await content.OpenAsync(cancellation).ConfigureAwait(false);
            await body.FillAsync(stream, cancellation).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var returned = Interlocked.Exchange(ref _buffer, []);
        _length = 0;
        if (returned.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(returned);
        }
    }

    private async Task FillAsync(Stream stream, CancellationToken cancellation)
    {
        while (true)
        {
            if (_length == _buffer.Length)
            {
                Grow();
            }

            var read = await stream.ReadFromAsync(_buffer, _length, cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            _length += read;
            CheckLimit(_length);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_buffer.Length * 2, Limit + 1));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static void CheckLimit(long size)
    {
        if (size > Limit)
        {
            throw new TwilioException(
                TwilioFailure.UnreadableAnswer, $"The answer is larger than {Limit / 1024 / 1024} MiB: no page of calls is that large.");
        }
    }
}
