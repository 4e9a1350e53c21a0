namespace TwilioCalls.Sending;

/// <summary>
/// How many requests of an account are out at once. Twilio refuses those over its limit, which it does not publish:
/// the gate opens by one for each round that succeeds, and closes by a third when a request is refused.
/// </summary>
internal sealed class ConcurrencyGate
{
    private const double InitialLimit = 8;
    private const double MaximumLimit = 256;
    private const double Decrease = 0.7;

    private readonly object _lock = new();
    private readonly LinkedList<TaskCompletionSource<bool>> _waiting = [];
    private double _limit = InitialLimit;

    // Once a limit has been met, it is approached again more slowly.
    private double _roundsToIncrease = 1;
    private int _active;
    private int _generation;

    /// <summary>Requests that may be out at once.</summary>
    public int Limit
    {
        get
        {
            lock (_lock)
            {
                return (int)_limit;
            }
        }
    }

    private int Generation
    {
        get
        {
            lock (_lock)
            {
                return _generation;
            }
        }
    }

    /// <summary>Waits until the request may be sent.</summary>
    /// <returns>The generation of the limit, for <see cref="Leave"/>.</returns>
    public async Task<int> EnterAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var place = TryEnter();
        if (place is not null)
        {
            using var registration = cancellation.Register(() => GiveUp(place, cancellation));
            await place.Value.Task.ConfigureAwait(false);
        }

        var generation = Generation;
        if (cancellation.IsCancellationRequested)
        {
            // It was let in and cancelled at the same moment. What has not been sent must not be sent any more.
            Leave(generation, wasRefused: null);
            cancellation.ThrowIfCancellationRequested();
        }

        return generation;
    }

    /// <summary>Takes note that a request has been answered, or has failed.</summary>
    /// <param name="generation">What <see cref="EnterAsync"/> returned.</param>
    /// <param name="wasRefused">Whether it was refused as one too many; null if that is not known.</param>
    public void Leave(int generation, bool? wasRefused)
    {
        lock (_lock)
        {
            _active--;
            if (wasRefused is true && generation == _generation)
            {
                // Requests sent before this moment were refused for the same reason, and do not close the gate further.
                _generation++;
                _limit = Math.Max(1, Math.Min(_limit, _active + 1) * Decrease);
                _roundsToIncrease = 4;
            }
            else if (wasRefused is false && _active + 1 >= (int)_limit)
            {
                _limit = Math.Min(MaximumLimit, _limit + (1 / (_limit * _roundsToIncrease)));
            }

            while (_waiting.First is { } next && _active < (int)_limit)
            {
                _waiting.RemoveFirst();
                _active++;
                next.Value.SetResult(true);
            }
        }
    }

    private LinkedListNode<TaskCompletionSource<bool>>? TryEnter()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0 && _active < (int)_limit)
            {
                _active++;
                return null;
            }

            return _waiting.AddLast(new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource<bool>> place, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (place.List is null)
            {
                // It was let in at the same moment, and leaves by itself.
                return;
            }

            _waiting.Remove(place);
        }

        place.Value.TrySetCanceled(cancellation);
    }
}
