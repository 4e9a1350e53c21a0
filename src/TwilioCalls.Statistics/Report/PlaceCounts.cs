using TwilioCalls.Statistics.Accumulators;

namespace TwilioCalls.Statistics.Report;

/// <summary>What is counted of the calls of a country.</summary>
internal sealed class PlaceCounts
{
    public OutcomeCounts Outcomes { get; } = new();

    public Cost Cost { get; } = new();

    /// <summary>Seconds of talk.</summary>
    public long Seconds { get; private set; }

    public void Add(Call call, CallOutcome outcome)
    {
        Outcomes.Add(outcome);
        Seconds += outcome is CallOutcome.Completed or CallOutcome.InProgress ? call.Duration ?? 0 : 0;
        if (call.Price is { } price)
        {
            Cost.Add(call.PriceUnit!, -price);
        }
    }
}
