namespace TwilioCalls.Sandbox.Wire;

/// <summary>The newest requests, and how many there were in all.</summary>
internal sealed class RequestLog
{
    private const int Kept = 10_000;

    private readonly Queue<SandboxRequest> _newest = new();
    private long _count;

    public long Count
    {
        get
        {
            lock (_newest)
            {
                return _count;
            }
        }
    }

    public IReadOnlyList<SandboxRequest> Snapshot()
    {
        lock (_newest)
        {
            // An array, because PowerShell cannot index the list that a collection expression creates.
            return _newest.ToArray();
        }
    }

    public void Add(SandboxRequest request)
    {
        lock (_newest)
        {
            _count++;
            _newest.Enqueue(request);
            if (_newest.Count > Kept)
            {
                _newest.Dequeue();
            }
        }
    }
}
