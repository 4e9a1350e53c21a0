using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Accumulators;

/// <summary>What calls cost, by currency. Different currencies are never added up.</summary>
internal sealed class Cost
{
    // Divided by it, an amount loses its last zeros, so that equal amounts look alike.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly SortedDictionary<string, decimal> _sums = new(StringComparer.Ordinal);

    /// <summary>The sums by currency, in the order of its code. What is to be paid is positive.</summary>
    public IReadOnlyDictionary<string, decimal> Sums =>
        new SortedDictionary<string, decimal>(_sums.ToDictionary(one => one.Key, one => one.Value / One), StringComparer.Ordinal);

    public void Add(string currency, decimal sum) => _sums[currency] = (_sums.TryGetValue(currency, out var old) ? old : 0) + sum;

    public void Merge(Cost other)
    {
        foreach (var one in other._sums)
        {
            Add(one.Key, one.Value);
        }
    }

    public void Write(StateWriter state)
    {
        state.Write(_sums.Count);
        foreach (var one in Sums)
        {
            state.Write(one.Key);
            state.Write(one.Value);
        }
    }

    public static Cost Read(StateReader state)
    {
        var cost = new Cost();
        for (var left = state.ReadCount(); left > 0; left--)
        {
            cost.Add(state.ReadText() ?? "", state.ReadDecimal());
        }

        return cost;
    }
}
