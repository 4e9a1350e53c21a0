using TwilioCalls.Errors;
using TwilioCalls.Statistics.Accumulators;
using TwilioCalls.Statistics.Grouping;

namespace TwilioCalls.Statistics;

/// <summary>Counts calls in one pass, by groups, and adds up what was counted before.</summary>
internal sealed class CallStatistics(StatisticOptions options)
{
    /// <summary>No price is as high, and a sum of ten billion below it is none that decimal cannot hold.</summary>
    private const decimal MostPrice = 1_000_000_000_000_000;

    private readonly Dictionary<GroupKey, CallTotals> _groups = [];
    private readonly ZoneClock _clock = new(options.Zone);

    /// <summary>Whether there is a part whose other groups were left out, so that the sums lack their calls.</summary>
    public bool IsCut { get; private set; }

    /// <exception cref="InvalidParameterException">The call cannot be counted. The message says why.</exception>
    public void Add(Call call)
    {
        if (CallSpan.Problem(call) is { } problem)
        {
            throw new InvalidParameterException($"The call cannot be counted: {problem}.", "InputObject");
        }

        if (call.Price is not null && string.IsNullOrEmpty(call.PriceUnit))
        {
            throw new InvalidParameterException("The call cannot be counted: it has a Price without a PriceUnit, the currency.", "InputObject");
        }

        if (call.Price is >= MostPrice or <= -MostPrice)
        {
            throw new InvalidParameterException(
                FormattableString.Invariant($"The call cannot be counted: its Price is {call.Price}, and no call costs that much."), "InputObject");
        }

        TotalsOf(Groups.KeyOf(call, options.By, _clock)).Add(call, options.ShortCall, _clock);
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    /// <param name="part">The other statistic. Its zone was compared with this one's.</param>
    /// <exception cref="InvalidParameterException">It was counted in another way. The message says in which.</exception>
    public void Merge(StatisticPart part)
    {
        if (options.By != CallGrouping.None && part.By != options.By)
        {
            throw Unlike(part.By == CallGrouping.None ? "it is not grouped" : $"it is grouped by {part.By}", $"-By {options.By}");
        }

        if (part.ShortCall != options.ShortCall)
        {
            throw Unlike($"its short calls are those of up to {part.ShortCall} seconds", $"-ShortCall {options.ShortCall}");
        }

        IsCut |= part.IsCut;
        TotalsOf(options.By == CallGrouping.None ? GroupKey.None : part.Key).Merge(part.Totals);
    }

    /// <summary>What has been counted.</summary>
    /// <param name="top">How many groups, those with most calls; null for all.</param>
    /// <returns>
    /// Times in their order, with those in which there was nothing; others by their number of calls. Without groups there is one,
    /// also of no calls.
    /// </returns>
    public IEnumerable<CallStatistic> Results(int? top)
    {
        var keys = options.By == CallGrouping.None ? [GroupKey.None] : _groups.Keys.Concat(Groups.Complete(_groups.Keys, options.By, _clock)).Distinct();
        var groups = keys.Select(key => (Key: key, Totals: _groups.TryGetValue(key, out var totals) ? totals : new CallTotals()));
        var ordered = Groups.IsOfTime(options.By) && top is null
            ? groups.OrderBy(group => group.Key.Time ?? long.MaxValue).ToArray()
            : [.. groups.OrderByDescending(group => group.Totals.Calls)
                .ThenBy(group => group.Key.Time ?? long.MaxValue).ThenBy(group => group.Key.Text, StringComparer.Ordinal)];
        var isCut = IsCut || top < ordered.Length;
        var most = ordered.Length == 0 ? 0 : ordered.Max(group => group.Totals.Calls);
        return ordered.Take(top ?? int.MaxValue).Select(group => new CallStatistic(
            new(options.By, group.Key, options.Zone.Id, options.ShortCall, isCut, group.Totals), _clock, most));
    }

    private CallTotals TotalsOf(GroupKey key)
    {
        if (!_groups.TryGetValue(key, out var totals))
        {
            _groups.Add(key, totals = new());
        }

        return totals;
    }

    private static InvalidParameterException Unlike(string how, string wanted) =>
        new($"The statistic cannot be added up here: {how}, and this is {wanted}. Measure its calls again.", "InputObject");
}
