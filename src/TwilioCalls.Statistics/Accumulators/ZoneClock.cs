namespace TwilioCalls.Statistics.Accumulators;

/// <summary>
/// The clock on the wall of a zone, for moments in Unix seconds. How far it is from UTC is looked up once for each quarter of an
/// hour: clocks are changed at such moments.
/// </summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    public const long Hour = 3600;
    public const long Day = 24 * Hour;

    private const long Quarter = Hour / 4;
    private const int MostKept = 50_000;

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<long, long> _offsets = [];
    private long _lastQuarter = long.MinValue;
    private long _lastOffset;

    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>Seconds since 1970 that the clock on the wall shows.</summary>
    public long Wall(long moment) => moment + OffsetAt(moment);

    /// <summary>The moment at which the wall's hour began.</summary>
    public long HourStart(long moment) => moment - Remainder(Wall(moment), Hour);

    public DateTimeOffset At(long moment) => TimeZoneInfo.ConvertTime(new DateTimeOffset(Epoch.AddSeconds(moment)), Zone);

    /// <summary>Whole Unix seconds of a moment.</summary>
    public static long Seconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds();

    /// <summary>How often a span is in a time, rounded down also before 1970.</summary>
    public static long Quotient(long time, long span) => (time - Remainder(time, span)) / span;

    private static long Remainder(long time, long span) => ((time % span) + span) % span;

    private long OffsetAt(long moment)
    {
        var quarter = Quotient(moment, Quarter);
        if (quarter != _lastQuarter)
        {
            _lastQuarter = quarter;
            if (!_offsets.TryGetValue(quarter, out _lastOffset))
            {
                if (_offsets.Count == MostKept)
                {
                    _offsets.Clear();
                }

                _lastOffset = (long)Zone.GetUtcOffset(Epoch.AddSeconds(quarter * Quarter)).TotalSeconds;
                _offsets.Add(quarter, _lastOffset);
            }
        }

        return _lastOffset;
    }
}
