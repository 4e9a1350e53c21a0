using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Tests.Support;

/// <summary>
/// A clock on which a second is over at once, so that slow bodies come, and longer times only when they are let pass,
/// so that no machine is too slow for a time-out.
/// </summary>
internal sealed class PatientTime : TimeProvider
{
    private readonly FakeTimeProvider _long = new(new DateTimeOffset(2026, 11, 15, 12, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => _long.GetUtcNow();

    public void Pass(TimeSpan time) => _long.Advance(time);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        dueTime == TimeSpan.FromSeconds(1)
            ? System.CreateTimer(callback, state, TimeSpan.Zero, period)
            : _long.CreateTimer(callback, state, dueTime, period);
}
