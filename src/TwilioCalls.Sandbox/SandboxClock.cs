namespace TwilioCalls.Sandbox;

/// <summary>
/// The clock of the sandbox. It runs with another clock, or stands still, and can be advanced in both cases.
/// </summary>
/// <remarks>Only the time of day is virtual: time stamps and timers are those of the underlying clock.</remarks>
public sealed class SandboxClock : TimeProvider
{
    private readonly TimeProvider _base;
    private readonly DateTimeOffset? _frozenAt;
    private long _offset;

    /// <summary>A clock that runs with another one.</summary>
    /// <param name="timeProvider">The underlying clock; the system's when left out.</param>
    /// <param name="start">What the clock shows at first; the time of the underlying clock when left out.</param>
    public SandboxClock(TimeProvider? timeProvider = null, DateTimeOffset? start = null)
    {
        _base = timeProvider ?? System;
        _offset = start is { } time ? (time - _base.GetUtcNow()).Ticks : 0;
    }

    private SandboxClock(DateTimeOffset frozenAt)
    {
        _base = System;
        _frozenAt = frozenAt.ToUniversalTime();
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _base.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _base.TimestampFrequency;

    /// <summary>A clock that stands still, and moves by <see cref="Advance"/> alone.</summary>
    /// <param name="start">The time it shows until it is advanced.</param>
    public static SandboxClock Frozen(DateTimeOffset start) => new(start);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() =>
        (_frozenAt ?? _base.GetUtcNow()) + new TimeSpan(Interlocked.Read(ref _offset));

    /// <inheritdoc/>
    public override long GetTimestamp() => _base.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _base.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock forward.</summary>
    /// <param name="time">How far; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative: what has happened to a call cannot be undone.</exception>
    public void Advance(TimeSpan time)
    {
        if (time < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "The sandbox clock only moves forward.");
        }

        Interlocked.Add(ref _offset, time.Ticks);
    }
}
