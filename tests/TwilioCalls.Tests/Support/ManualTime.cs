using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Tests.Support;

/// <summary>
/// A clock that only a test moves, so that no machine is too slow for a time-out. Timers of one second, which slow bodies use,
/// are due at once.
/// </summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly FakeTimeProvider _long = new(new DateTimeOffset(2026, 11, 15, 12, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => _long.GetUtcNow();

    public void Pass(TimeSpan time) => _long.Advance(time);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        dueTime == TimeSpan.FromSeconds(1)
            ? System.CreateTimer(callback, state, TimeSpan.Zero, period)
            : _long.CreateTimer(callback, state, dueTime, period);
}
