using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Accumulators;

/// <summary>Seconds of talk in each hour of a zone's clock. Grows with the hours in which there were calls, not with the calls.</summary>
internal sealed class Traffic
{
    private readonly Dictionary<long, long> _hours = [];

    /// <summary>All talk that is in an hour, in seconds.</summary>
    public long Seconds { get; private set; }

    /// <summary>The hours in which there was talk, by their first second, and how much, in seconds.</summary>
    public IReadOnlyDictionary<long, long> Hours => _hours;

    /// <summary>The hour with the most talk, and how much; of several, the first. Null if there was none.</summary>
    public (long Start, long Seconds)? BusyHour => _hours.Count == 0 ? null : _hours
        .OrderByDescending(hour => hour.Value).ThenBy(hour => hour.Key).Select(hour => (hour.Key, hour.Value)).First();

    /// <summary>A call, whose seconds go to the hours in which it was.</summary>
    /// <param name="start">Its start, in Unix seconds.</param>
    /// <param name="length">Its length in seconds.</param>
    /// <param name="clock">The clock whose hours are meant.</param>
    public void Add(long start, int length, ZoneClock clock)
    {
        var end = start + length;
        while (start < end)
        {
            var hour = clock.HourStart(start);
            var until = Math.Min(end, hour + ZoneClock.Hour);
            AddTo(hour, until - start);
            start = until;
        }
    }

    public void Merge(Traffic other)
    {
        foreach (var hour in other._hours)
        {
            AddTo(hour.Key, hour.Value);
        }
    }

    public void Write(StateWriter state) => state.Write(_hours, _hours.Count);

    public static Traffic Read(StateReader state)
    {
        var traffic = new Traffic();
        foreach (var hour in state.ReadSums())
        {
            traffic.AddTo(hour.Key, hour.Value);
        }

        return traffic;
    }

    private void AddTo(long hour, long seconds)
    {
        _hours[hour] = (_hours.TryGetValue(hour, out var old) ? old : 0) + seconds;
        Seconds += seconds;
    }
}
