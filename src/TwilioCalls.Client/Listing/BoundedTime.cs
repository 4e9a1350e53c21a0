namespace TwilioCalls.Listing;

/// <summary>The time by which a listing is bounded, and can be cut into days of UTC: what Twilio certainly filters by.</summary>
internal sealed class BoundedTime
{
    private readonly CallFilter _filter;
    private readonly bool _isStart;
    private readonly TimeFilter _bounds;

    private BoundedTime(CallFilter filter, bool isStart, TimeFilter bounds) => (_filter, _isStart, _bounds) = (filter, isStart, bounds);

    /// <summary>The time of a filter that says from when on.</summary>
    /// <returns>The time; null if it says so of none.</returns>
    public static BoundedTime? Of(CallFilter filter)
    {
        var (start, end) = (filter.Start.Widened, filter.End.Widened);
        return start is { On: null, After: not null } ? new(filter, isStart: true, start)
            : end is { On: null, After: not null } ? new(filter, isStart: false, end)
            : null;
    }

    /// <summary>The spans that have all calls of the listing, the newest first.</summary>
    /// <param name="days">How many days a span has.</param>
    /// <param name="now">The present. Whatever comes later is in the newest span.</param>
    /// <remarks>
    /// The newest has no end but the filter's own, and two days at least. The time of a call changes while it is dialled, answered and
    /// ended, from none or from just before midnight: in spans of their own, that are listed at the same time, it could be in neither.
    /// </remarks>
    public IReadOnlyList<ListingSpan> Cut(int days, DateTimeOffset now)
    {
        var first = _bounds.After!.Value.Day.Start;
        var last = now - TimeSpan.FromDays(1);
        if (_bounds.Before is { } before && before.Start - TimeSpan.FromDays(1) < last)
        {
            // Before that, too, a call may be on its way when the bound is the present.
            last = before.Start - TimeSpan.FromDays(1);
        }

        var newest = CallTime.At(last > first ? last : first).Day.Start;
        List<ListingSpan> spans = [new(From(newest, _bounds.Before), DateTimeOffset.MaxValue)];
        for (var end = newest; end > first;)
        {
            var start = end - first > TimeSpan.FromDays(days) ? end.AddDays(-days) : first;
            spans.Add(new(days == 1 ? On(start) : From(start, Day(end)), end));
            end = start;
        }

        return spans;
    }

    /// <summary>How many whole days the calls of a page take up, at least one: a span of as many has about a page.</summary>
    public static int DaysOf(Call[] calls)
    {
        var made = calls.Select(static call => call.Created()).Where(static time => time < DateTimeOffset.MaxValue).ToArray();
        return made.Length == 0 ? 1 : Math.Max(1, (int)(made.Max() - made.Min()).TotalDays);
    }

    private CallFilter On(DateTimeOffset day) => Bounded(new TimeFilter(Day(day), null, null));

    private CallFilter From(DateTimeOffset start, CallTime? before) => Bounded(new TimeFilter(null, before, Day(start)));

    private CallFilter Bounded(TimeFilter bounds) => _isStart ? _filter.With(bounds, _filter.End) : _filter.With(_filter.Start, bounds);

    private static CallTime Day(DateTimeOffset start) => CallTime.FirstDayFrom(start);
}
