namespace TwilioCalls.Json;

/// <summary>A time as Twilio sent it: none, a moment of UTC, or something that cannot be read, which is not the same as none.</summary>
internal readonly record struct WireTime
{
    // 0 is none and -1 unreadable; all else is the moment's ticks and 1. A call has four of them.
    private readonly long _ticksAndOne;

    private WireTime(long ticksAndOne) => _ticksAndOne = ticksAndOne;

    public static WireTime Unreadable { get; } = new(-1);

    public DateTimeOffset? Moment => _ticksAndOne > 0 ? new DateTimeOffset(_ticksAndOne - 1, TimeSpan.Zero) : null;

    public bool IsUnreadable => _ticksAndOne < 0;

    /// <param name="moment">A moment of UTC.</param>
    public static WireTime Of(DateTime moment) => new(moment.Ticks + 1);

    public static WireTime Of(DateTimeOffset? moment) => new(moment is { } time ? time.UtcTicks + 1 : 0);
}
