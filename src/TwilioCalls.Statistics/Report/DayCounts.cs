using TwilioCalls.Statistics.Accumulators;

namespace TwilioCalls.Statistics.Report;

/// <summary>What is counted of the calls of a day, or of several.</summary>
internal sealed class DayCounts
{
    public OutcomeCounts Outcomes { get; } = new();

    public Cost Cost { get; } = new();

    /// <summary>Calls that may still get a price.</summary>
    public long Unrated { get; private set; }

    /// <summary>The most calls in progress at once.</summary>
    public long Peak { get; private set; }

    /// <summary>Seconds of talk in the hour with the most of it.</summary>
    public long BusiestHour { get; private set; }

    public void Add(Call call, CallOutcome outcome)
    {
        Outcomes.Add(outcome);
        Unrated += CallPrice.IsAwaited(call) ? 1 : 0;
        if (call.Price is { } price)
        {
            // Twilio's prices are negative: what the account loses.
            Cost.Add(call.PriceUnit!, -price);
        }
    }

    public void Add(DayCounts other)
    {
        Outcomes.Add(other.Outcomes);
        Cost.Merge(other.Cost);
        Unrated += other.Unrated;
        Reach(other.Peak, other.BusiestHour);
    }

    /// <summary>The load of a part of the time: the highest counts.</summary>
    public void Reach(long peak, long hour)
    {
        Peak = Math.Max(Peak, peak);
        BusiestHour = Math.Max(BusiestHour, hour);
    }
}
