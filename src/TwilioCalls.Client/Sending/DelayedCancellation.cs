using TwilioCalls.Framework;

namespace TwilioCalls.Sending;

/// <summary>A token that is cancelled some time after another one.</summary>
internal sealed class DelayedCancellation : IDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenRegistration _registration;

    public DelayedCancellation(TimeProvider clock, TimeSpan time, CancellationToken cancellation)
    {
        _end = clock.CreateCancellation(Timeout.InfiniteTimeSpan);
        _registration = cancellation.Register(() => _end.CancelAfter(time));
    }

    public CancellationToken Token => _end.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _end.Dispose();
    }
}
