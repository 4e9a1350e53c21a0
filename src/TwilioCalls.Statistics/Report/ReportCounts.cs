using TwilioCalls.Numbers;
using TwilioCalls.Statistics.Accumulators;
using TwilioCalls.Statistics.Grouping;

namespace TwilioCalls.Statistics.Report;

/// <summary>What a report counts beside the totals, in one pass. Its memory grows with the days, and not with the calls.</summary>
internal sealed class ReportCounts(ZoneClock clock)
{
    public Calendar Calendar { get; } = new(clock);

    public WeekGrid Week { get; } = new(clock);

    public LengthRanges Lengths { get; } = new();

    public Dictionary<string, PlaceCounts> Countries { get; } = new(StringComparer.Ordinal);

    public FrequentAddresses Addresses { get; } = new();

    public FrequentAddresses FailedAddresses { get; } = new();

    public void Add(Call call)
    {
        var outcome = CallOutcomes.Of(call.Status);
        var isAnswered = outcome is CallOutcome.Completed or CallOutcome.InProgress;
        // A call that was never answered may have no start.
        if ((call.StartTime ?? call.DateCreated) is { } time)
        {
            var moment = ZoneClock.Seconds(time);
            Calendar.At(moment).Add(call, outcome);
            Week.Add(moment);
        }
        else
        {
            Calendar.Undated.Add(call, outcome);
        }

        if (isAnswered && call.Duration is { } length)
        {
            Lengths.Add(length);
        }

        var other = Groups.OtherSide(call);
        Place(NumberPlaces.CountryOf(other) ?? "").Add(call, outcome);
        Addresses.Add(other, isAnswered);
        if (outcome == CallOutcome.Failed)
        {
            FailedAddresses.Add(other, isAnswered: false);
        }
    }

    private PlaceCounts Place(string country)
    {
        if (!Countries.TryGetValue(country, out var counts))
        {
            Countries.Add(country, counts = new());
        }

        return counts;
    }
}
