namespace TwilioCalls.Pipeline;

/// <summary>The requests that are out, in the order of the input. Each leaves once, whoever reports it: any thread may.</summary>
internal sealed class PendingResults
{
    private readonly Queue<PendingResult> _queue = new();

    public int Count
    {
        get
        {
            lock (_queue)
            {
                return _queue.Count;
            }
        }
    }

    /// <summary>The next in turn; null if there is none.</summary>
    public PendingResult? Next
    {
        get
        {
            lock (_queue)
            {
                return _queue.Count == 0 ? null : _queue.Peek();
            }
        }
    }

    public void Add(PendingResult pending)
    {
        lock (_queue)
        {
            _queue.Enqueue(pending);
        }
    }

    /// <summary>Removes the one whose turn it was.</summary>
    /// <returns>Whether it was still there, and nobody else has reported it.</returns>
    public bool Remove(PendingResult next)
    {
        lock (_queue)
        {
            if (_queue.Count == 0 || _queue.Peek() != next)
            {
                return false;
            }

            _queue.Dequeue();
            return true;
        }
    }
}
