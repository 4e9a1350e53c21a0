using TwilioCalls.Sandbox.Framework;

namespace TwilioCalls.Sandbox.Wire;

/// <summary>A body as a client reads it from a faulty connection.</summary>
internal sealed class BodyStream(ArraySegment<byte> body, BodyFlow flow) : ReadOnlyStream
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private int _position;

    protected override async Task<int> ReadIntoAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var length = await ArriveAsync(buffer.Length, cancellationToken).ConfigureAwait(false);
        Take(length).CopyTo(buffer.Span);
        return length;
    }

    /// <summary>Waits until bytes are there, and returns how many of those wanted.</summary>
    private async Task<int> ArriveAsync(int wanted, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = flow.Sent - _position;
        if (wanted == 0)
        {
            return 0;
        }

        if (left == 0)
        {
            return await EndAsync(cancellationToken).ConfigureAwait(false);
        }

        if (flow.Pace is not { } pace)
        {
            return Math.Min(wanted, left);
        }

        await pace.DelayAsync(Second, cancellationToken).ConfigureAwait(false);
        return 1;
    }

    private async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        if (flow.End == BodyEnd.Silent)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        }

        return flow.End == BodyEnd.Complete ? 0 : throw ConnectionFailure.Ended(flow.Announced - flow.Sent);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = body.AsSpan(_position, length);
        _position += length;
        return taken;
    }
}
