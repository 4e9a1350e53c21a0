using TwilioCalls.Statistics.Accumulators;

namespace TwilioCalls.Statistics.Report;

/// <summary>How many calls there are in each hour of the week.</summary>
/// <param name="clock">Whose hours are meant.</param>
internal sealed class WeekGrid(ZoneClock clock)
{
    public const int Days = 7;
    public const int Hours = 24;

    // 1 January 1970 was a Thursday, and Monday is the first of a week.
    private const int EpochDayOfWeek = 3;
    private const long Week = Days * ZoneClock.Day;

    private readonly long[] _calls = new long[Days * Hours];

    /// <param name="day">0 to 6, from Monday on.</param>
    /// <param name="hour">0 to 23.</param>
    public long this[int day, int hour] => _calls[(day * Hours) + hour];

    /// <summary>The greatest number in an hour.</summary>
    public long Most => _calls.Max();

    /// <summary>A call that began at a moment, in Unix seconds.</summary>
    public void Add(long moment)
    {
        var wall = clock.Wall(moment) + (EpochDayOfWeek * ZoneClock.Day);
        _calls[(wall - (ZoneClock.Quotient(wall, Week) * Week)) / ZoneClock.Hour]++;
    }
}
