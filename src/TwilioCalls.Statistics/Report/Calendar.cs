using System.Globalization;
using TwilioCalls.Statistics.Accumulators;

namespace TwilioCalls.Statistics.Report;

/// <summary>The days of a report, each with its counts; of a long time, months.</summary>
/// <param name="clock">Whose days are meant.</param>
internal sealed class Calendar(ZoneClock clock)
{
    /// <summary>The most days that are shown one by one: the 13 months that Twilio keeps calls.</summary>
    public const int MostDays = 400;

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<long, DayCounts> _days = [];

    /// <summary>The counts of calls that have neither a start nor a time of creation, such as out of a file without these columns.</summary>
    public DayCounts Undated { get; } = new();

    /// <summary>Whether the report is of months, not of days.</summary>
    public bool IsOfMonths => _days.Count > 0 && _days.Keys.Max() - _days.Keys.Min() >= MostDays;

    /// <summary>The counts of the day of a moment, in Unix seconds.</summary>
    public DayCounts At(long moment) => On(ZoneClock.Quotient(clock.Wall(moment), ZoneClock.Day));

    /// <summary>Takes the load of each day over: it is known when all calls are.</summary>
    public void AddLoad(ConcurrentCalls concurrent, Traffic traffic)
    {
        foreach (var (start, end, atMost) in concurrent.Levels)
        {
            var last = ZoneClock.Quotient(clock.Wall(end - 1), ZoneClock.Day);
            for (var day = ZoneClock.Quotient(clock.Wall(start), ZoneClock.Day); day <= last; day++)
            {
                On(day).Reach(atMost, hour: 0);
            }
        }

        foreach (var hour in traffic.Hours)
        {
            At(hour.Key).Reach(peak: 0, hour.Value);
        }
    }

    /// <summary>All days or months from the first to the last, in order, with those in which there was nothing.</summary>
    public IReadOnlyList<(string Name, DayCounts Counts)> Periods()
    {
        if (_days.Count == 0)
        {
            return [];
        }

        var (first, last) = (_days.Keys.Min(), _days.Keys.Max());
        return IsOfMonths ? Months(first, last) : Days(first, last);
    }

    private DayCounts On(long day)
    {
        if (!_days.TryGetValue(day, out var counts))
        {
            _days.Add(day, counts = new());
        }

        return counts;
    }

    private List<(string Name, DayCounts Counts)> Days(long first, long last)
    {
        var days = new List<(string, DayCounts)>();
        for (var day = first; day <= last; day++)
        {
            days.Add((Name(day, "yyyy-MM-dd"), _days.TryGetValue(day, out var counts) ? counts : new()));
        }

        return days;
    }

    private List<(string Name, DayCounts Counts)> Months(long first, long last)
    {
        var months = _days.GroupBy(day => Name(day.Key, "yyyy-MM")).ToDictionary(month => month.Key, month =>
        {
            var counts = new DayCounts();
            foreach (var day in month)
            {
                counts.Add(day.Value);
            }

            return counts;
        });
        var names = new List<(string, DayCounts)>();
        for (var month = FirstOfMonth(first); month <= Epoch.AddDays(last); month = month.AddMonths(1))
        {
            var name = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            names.Add((name, months.TryGetValue(name, out var counts) ? counts : new()));
        }

        return names;
    }

    private static DateTime FirstOfMonth(long day) => Epoch.AddDays(day) is var date ? date.AddDays(1 - date.Day) : default;

    private static string Name(long day, string form) => Epoch.AddDays(day).ToString(form, CultureInfo.InvariantCulture);
}
