using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Accumulators;

/// <summary>
/// How many calls were in progress at once. Calls can come in any order. Up to 32,768 of them are kept by their seconds, and the
/// peak is exact. Of more, pieces of time are kept, each with the highest number in it: that stays exact, too, where calls come in
/// the order of their times, as a listing has them. Where more calls come to a piece of time later, the peak is known to lie between
/// two numbers.
/// </summary>
internal sealed class ConcurrentCalls
{
    /// <summary>How many pieces of time are kept.</summary>
    public const int MostSlots = 4096;

    private const int MostEvents = 65_536;

    // 4.5 hours, longer than nearly all calls.
    private const int NearLevel = 14;

    // Twice the second, and one more for an end: plain numbers are sorted fast.
    private readonly List<long> _events = [];
    private Timeline _timeline = new(0, []);

    /// <summary>The most calls in progress at once: not more than the first number, and not fewer than the second.</summary>
    public (long AtMost, long AtLeast) Peak
    {
        get
        {
            Sort();
            return _timeline.Peak;
        }
    }

    /// <summary>How many calls were in progress at most, by pieces of time.</summary>
    public IEnumerable<(long Start, long End, long AtMost)> Levels
    {
        get
        {
            Sort();
            return _timeline.Levels;
        }
    }

    /// <summary>A call that was in progress.</summary>
    /// <param name="start">Its first second, in Unix seconds.</param>
    /// <param name="end">The second in which it was over; one that ends as it begins was never in progress.</param>
    public void Add(long start, long end)
    {
        if (end <= start)
        {
            return;
        }

        _events.Add(start << 1);
        _events.Add((end << 1) | 1);
        if (_events.Count >= MostEvents)
        {
            Shorten(near: start);
        }
    }

    public void Merge(ConcurrentCalls other)
    {
        Sort();
        other.Sort();
        _timeline = _timeline.With(other._timeline);
        if (_timeline.Slots.Count > MostEvents)
        {
            _timeline = _timeline.Shortened(MostSlots);
        }
    }

    public void Write(StateWriter state)
    {
        Sort();
        var timeline = _timeline.Shortened(MostSlots);
        state.Write(timeline.Level);
        state.Write(timeline.Slots.Count);
        var last = 0L;
        foreach (var slot in timeline.Slots)
        {
            state.Write(slot.Index - last);
            state.Write(slot.Net);
            state.Write(slot.Highest);
            state.Write(slot.Highest - slot.SureHighest);
            state.Write(slot.Lowest);
            last = slot.Index;
        }
    }

    /// <exception cref="FormatException">It is not what <see cref="Write"/> has written.</exception>
    public static ConcurrentCalls Read(StateReader state)
    {
        var level = state.ReadNumber();
        var slots = new List<Slot>();
        var index = 0L;
        for (var left = state.ReadCount(); left > 0; left--)
        {
            var distance = state.ReadNumber();
            var (net, highest) = (state.ReadNumber(), state.ReadNumber());
            slots.Add(new(index += distance, net, highest, highest - state.ReadNumber(), state.ReadNumber()));
            level = distance > 0 || slots.Count == 1 ? level : -1;
        }

        return level is >= 0 and <= Timeline.HighestLevel
            ? new ConcurrentCalls { _timeline = new((int)level, slots) }
            : throw StateReader.Broken();
    }

    /// <summary>
    /// Makes pieces of time of all seconds but those near the newest call: where calls come in order, the next ones overlap with it,
    /// and a piece that is joined only when its calls are complete stays exact.
    /// </summary>
    private void Shorten(long near)
    {
        var (from, to) = (((near >> NearLevel) - 1) << NearLevel, ((near >> NearLevel) + 2) << NearLevel);
        var kept = _events.FindAll(one => one >> 1 >= from && one >> 1 < to);
        if (kept.Count < MostEvents / 2)
        {
            _events.RemoveAll(one => one >> 1 >= from && one >> 1 < to);
        }
        else
        {
            kept.Clear();
        }

        Sort();
        _timeline = _timeline.Shortened(MostSlots);
        _events.AddRange(kept);
    }

    private void Sort()
    {
        if (_events.Count > 0)
        {
            _events.Sort();
            _timeline = _timeline.With(Timeline.Of(_timeline.Level, Changes(_events)));
            _events.Clear();
        }
    }

    private static IEnumerable<(long Second, long Net)> Changes(List<long> events)
    {
        for (var index = 0; index < events.Count;)
        {
            var second = events[index] >> 1;
            var net = 0;
            for (; index < events.Count && events[index] >> 1 == second; index++)
            {
                net += (events[index] & 1) == 0 ? 1 : -1;
            }

            yield return (second, net);
        }
    }
}
