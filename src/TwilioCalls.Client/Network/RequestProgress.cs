namespace TwilioCalls.Network;

/// <summary>
/// How far a request got: whether any of it may have been written to a connection. That, and not the kind of an error, decides
/// what is known of its outcome.
/// </summary>
internal sealed class RequestProgress
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int Stopped = 2;

    private static readonly AsyncLocal<RequestProgress?> Ambient = new();

    private int _state;

    /// <summary>The progress of the request that is sent by the current asynchronous flow, for the connection that it is written to.</summary>
    public static RequestProgress? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Whether a part of the request may have been written.</summary>
    public bool HasStarted => Volatile.Read(ref _state) == Started;

    /// <summary>Whether it would be seen if the request were written. A form is always seen; other requests only on connections of ours.</summary>
    public bool IsWatched { get; set; }

    /// <summary>Takes note that the request is about to be written.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before.</exception>
    public void Start()
    {
        if (Interlocked.CompareExchange(ref _state, Started, Waiting) == Stopped)
        {
            throw new OperationCanceledException("The request was stopped before any of it was written.");
        }
    }

    /// <summary>Keeps the request from being written, if it is not too late.</summary>
    /// <returns>Whether nothing of it was, or will be, written.</returns>
    public bool TryStop() => Interlocked.CompareExchange(ref _state, Stopped, Waiting) != Started;
}
