namespace TwilioCalls.Sandbox.Tests.Faults;

/// <summary>A clock whose timers are due at once. Those of a second are counted.</summary>
internal sealed class HastyTime : TimeProvider
{
    private int _seconds;

    /// <summary>How many timers of a second there were.</summary>
    public int Seconds => _seconds;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == TimeSpan.FromSeconds(1))
        {
            Interlocked.Increment(ref _seconds);
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
