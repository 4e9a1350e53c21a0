namespace TwilioCalls;

/// <summary>What the clock on the wall of a zone means: a time may be shown once, twice, or be jumped over.</summary>
internal static class WallClock
{
    /// <summary>The moments at which the zone's clock shows a time, earliest first: none where it jumps over it, two where it goes back.</summary>
    /// <param name="wall">What the clock shows; its Kind does not matter.</param>
    /// <param name="zone">Whose clock.</param>
    public static IReadOnlyList<DateTimeOffset> MomentsOf(DateTime wall, TimeZoneInfo zone) =>
    [
        .. OffsetsAround(wall, zone)
            .Where(offset => OffsetAt(Utc(wall.Ticks - offset.Ticks), zone) == offset)
            .OrderByDescending(offset => offset)
            .Select(offset => new DateTimeOffset(Utc(wall.Ticks - offset.Ticks))),
    ];

    /// <summary>
    /// The first moment at which the zone's clock shows a time or a later one. Where it jumps over the time, that is the jump:
    /// no call can have started in between, so that a bound means the same on either side.
    /// </summary>
    public static DateTimeOffset FirstFrom(DateTime wall, TimeZoneInfo zone)
    {
        if (MomentsOf(wall, zone) is [var first, ..])
        {
            return first;
        }

        // Between the two readings the clock jumps once: look for the moment.
        var offsets = OffsetsAround(wall, zone);
        var (before, from) = (wall.Ticks - offsets.Max().Ticks, wall.Ticks - offsets.Min().Ticks);
        while (from - before > 1)
        {
            var middle = before + ((from - before) / 2);
            var isReached = middle + OffsetAt(Utc(middle), zone).Ticks >= wall.Ticks;
            (before, from) = isReached ? (before, middle) : (middle, from);
        }

        return new DateTimeOffset(Utc(from));
    }

    /// <summary>The offsets that hold on the day before and the day after. A zone changes at most once in between.</summary>
    private static TimeSpan[] OffsetsAround(DateTime wall, TimeZoneInfo zone) =>
    [
        .. new[] { -TimeSpan.TicksPerDay, TimeSpan.TicksPerDay }
            .Select(distance => OffsetAt(Utc(wall.Ticks + distance), zone))
            .Distinct(),
    ];

    private static TimeSpan OffsetAt(DateTime utc, TimeZoneInfo zone) => zone.GetUtcOffset(utc);

    /// <summary>A moment of UTC. The beginning and the end of time are not passed.</summary>
    public static DateTime Utc(long ticks) =>
        new(Math.Min(Math.Max(ticks, DateTime.MinValue.Ticks), DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
