using TwilioCalls.Framework;

namespace TwilioCalls.Following;

/// <summary>When waiting is given up. It bounds the requests of a wait as well: a server that never answers is not waited for.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _end;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenSource _overdue;
    private readonly CancellationTokenSource _either;

    /// <param name="time">The clock.</param>
    /// <param name="seconds">Seconds from now; null for never.</param>
    /// <param name="stop">Ends the wait before.</param>
    public Deadline(TimeProvider time, int? seconds, CancellationToken stop)
    {
        var span = seconds is { } limit ? TimeSpan.FromSeconds(limit) : Timeout.InfiniteTimeSpan;
        _time = time;
        _stop = stop;
        _end = seconds is null ? DateTimeOffset.MaxValue : time.GetUtcNow() + span;
        _overdue = time.CreateCancellation(span);
        _either = CancellationTokenSource.CreateLinkedTokenSource(stop, _overdue.Token);
    }

    /// <summary>Cancelled at the end, or before by Ctrl+C.</summary>
    public CancellationToken Token => _either.Token;

    public bool IsOver => _overdue.IsCancellationRequested || _time.GetUtcNow() >= _end;

    /// <summary>A pause that does not go beyond the end.</summary>
    public TimeSpan Limit(TimeSpan pause)
    {
        var left = _end - _time.GetUtcNow();
        return pause < left ? pause : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Does something that the end may cut off.</summary>
    /// <returns>What it gives; false if it was cut off.</returns>
    public bool Within(Func<bool> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <inheritdoc cref="Within(Func{bool})"/>
    public void Within(Action work) => Within(() =>
    {
        work();
        return true;
    });

    public void Dispose()
    {
        _either.Dispose();
        _overdue.Dispose();
    }
}
