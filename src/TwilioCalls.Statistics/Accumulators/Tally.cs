using System.Runtime.CompilerServices;
using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Accumulators;

/// <summary>Counts by a word, such as the status.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, StrongBox<long>> _counts = new(StringComparer.Ordinal);

    public long this[string word] => _counts.TryGetValue(word, out var count) ? count.Value : 0;

    /// <summary>The counts, in the order of their words.</summary>
    public IReadOnlyDictionary<string, long> Counts => new SortedDictionary<string, long>(_counts.ToDictionary(one => one.Key, one => one.Value.Value), StringComparer.Ordinal);

    public void Add(string word, long count = 1)
    {
        if (!_counts.TryGetValue(word, out var known))
        {
            _counts.Add(word, known = new());
        }

        known.Value += count;
    }

    public void Merge(Tally other)
    {
        foreach (var one in other._counts)
        {
            Add(one.Key, one.Value.Value);
        }
    }

    public void Write(StateWriter state) => state.Write(Counts);

    public static Tally Read(StateReader state)
    {
        var tally = new Tally();
        foreach (var one in state.ReadCounts())
        {
            tally.Add(one.Key, one.Value);
        }

        return tally;
    }
}
