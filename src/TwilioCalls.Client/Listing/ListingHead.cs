using System.Runtime.ExceptionServices;

namespace TwilioCalls.Listing;

/// <summary>The next call of one of several listings that are merged.</summary>
/// <param name="calls">The listing.</param>
internal sealed class ListingHead(IAsyncEnumerator<Call> calls) : IAsyncDisposable
{
    private readonly Queue<Call> _readAhead = new();
    private ExceptionDispatchInfo? _failure;

    /// <summary>The call; null at the end.</summary>
    public Call? Call { get; private set; }

    public DateTimeOffset Created => Call!.Created();

    /// <summary>Goes on to the next call.</summary>
    public async Task MoveNextAsync()
    {
        if (_readAhead.Count > 0)
        {
            Call = _readAhead.Dequeue();
            return;
        }

        _failure?.Throw();
        Call = await calls.MoveNextAsync().ConfigureAwait(false) ? calls.Current : null;
    }

    /// <summary>Reads all calls that follow. A page that fails is the error of the call after those that it had before.</summary>
    public async Task ReadAheadAsync()
    {
        try
        {
            while (await calls.MoveNextAsync().ConfigureAwait(false))
            {
                _readAhead.Enqueue(calls.Current);
            }
        }
        catch (TwilioException failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    public ValueTask DisposeAsync() => calls.DisposeAsync();
}
