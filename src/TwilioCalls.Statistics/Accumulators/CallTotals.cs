using TwilioCalls.Parameters;
using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Accumulators;

/// <summary>All that is counted of some calls. Its memory does not grow with their number.</summary>
internal sealed class CallTotals
{
    private const int Minute = 60;
    private const string Nothing = "";

    public Tally Statuses { get; private set; } = new();

    public Tally Directions { get; private set; } = new();

    public TalkTimes Talk { get; private set; } = new();

    public Cost Cost { get; private set; } = new();

    public Traffic Traffic { get; private set; } = new();

    public ConcurrentCalls Concurrent { get; private set; } = new();

    public long Calls { get; private set; }

    /// <summary>Minutes that each call has begun, as a phone bill counts.</summary>
    public long StartedMinutes { get; private set; }

    /// <summary>Calls that may cost something and have no price yet.</summary>
    public long Unrated { get; private set; }

    public long ShortCalls { get; private set; }

    public long Detected { get; private set; }

    public long Human { get; private set; }

    public long Machine { get; private set; }

    /// <summary>The earliest start and the latest end, in Unix seconds; null if no call had both.</summary>
    public (long Start, long End)? Span { get; private set; }

    public void Add(Call call, int shortCall, ZoneClock clock)
    {
        Calls++;
        Statuses.Add(call.Status ?? Nothing);
        Directions.Add(call.Direction ?? Nothing);
        if (CallSpan.Of(call) is { } span)
        {
            Include(span);
            Concurrent.Add(span.Start, span.End);
        }

        if (CallStatus.IsAnswered(call.Status) && call.Duration is { } length)
        {
            Talk.Add(length);
            StartedMinutes += (length + Minute - 1) / Minute;
            ShortCalls += length <= shortCall ? 1 : 0;
            if (call.StartTime is { } start)
            {
                Traffic.Add(ZoneClock.Seconds(start), length, clock);
            }
        }

        AddPrice(call);
        if (call.AnsweredBy is { Length: > 0 } answeredBy)
        {
            Detected++;
            Human += Detection.IsHuman(answeredBy) ? 1 : 0;
            Machine += Detection.IsMachine(answeredBy) ? 1 : 0;
        }
    }

    public void Merge(CallTotals other)
    {
        Calls += other.Calls;
        StartedMinutes += other.StartedMinutes;
        Unrated += other.Unrated;
        ShortCalls += other.ShortCalls;
        Detected += other.Detected;
        Human += other.Human;
        Machine += other.Machine;
        Statuses.Merge(other.Statuses);
        Directions.Merge(other.Directions);
        Talk.Merge(other.Talk);
        Cost.Merge(other.Cost);
        Traffic.Merge(other.Traffic);
        Concurrent.Merge(other.Concurrent);
        if (other.Span is { } span)
        {
            Include(span);
        }
    }

    public void Write(StateWriter state)
    {
        foreach (var count in new[] { Calls, StartedMinutes, Unrated, ShortCalls, Detected, Human, Machine, Span is null ? 0 : 1, Span?.Start ?? 0, Span?.End ?? 0 })
        {
            state.Write(count);
        }

        Statuses.Write(state);
        Directions.Write(state);
        Talk.Write(state);
        Cost.Write(state);
        Traffic.Write(state);
        Concurrent.Write(state);
    }

    public static CallTotals Read(StateReader state)
    {
        var totals = new CallTotals
        {
            Calls = state.ReadNumber(),
            StartedMinutes = state.ReadNumber(),
            Unrated = state.ReadNumber(),
            ShortCalls = state.ReadNumber(),
            Detected = state.ReadNumber(),
            Human = state.ReadNumber(),
            Machine = state.ReadNumber(),
        };
        var (hasSpan, start, end) = (state.ReadNumber(), state.ReadNumber(), state.ReadNumber());
        totals.Span = hasSpan == 0 ? null : (start, end);
        totals.Statuses = Tally.Read(state);
        totals.Directions = Tally.Read(state);
        totals.Talk = TalkTimes.Read(state);
        totals.Cost = Cost.Read(state);
        totals.Traffic = Traffic.Read(state);
        totals.Concurrent = ConcurrentCalls.Read(state);
        return totals;
    }

    private void AddPrice(Call call)
    {
        if (call.Price is { } price)
        {
            // Twilio's prices are negative: what the account loses.
            Cost.Add(call.PriceUnit ?? Nothing, -price);
        }
        else if (CallPrice.IsAwaited(call))
        {
            Unrated++;
        }
    }

    private void Include((long Start, long End) span) => Span = Span is { } known
        ? (Math.Min(known.Start, span.Start), Math.Max(known.End, span.End))
        : span;
}
