using TwilioCalls.Framework;

namespace TwilioCalls.Sending;

/// <summary>A token that is cancelled some time after another one.</summary>
internal sealed class DelayedCancellation : IDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenRegistration _registration;

    /// <param name="clock">The clock.</param>
    /// <param name="delay">Gives the time, once the other token is cancelled; null for none.</param>
    /// <param name="cancellation">The other token.</param>
    public DelayedCancellation(TimeProvider clock, Func<TimeSpan?> delay, CancellationToken cancellation)
    {
        _end = clock.CreateCancellation(Timeout.InfiniteTimeSpan);
        _registration = cancellation.Register(() =>
        {
            if (delay() is { } time)
            {
                _end.CancelAfter(time);
            }
            else
            {
                _end.Cancel();
            }
        });
    }

    public CancellationToken Token => _end.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _end.Dispose();
    }
}
