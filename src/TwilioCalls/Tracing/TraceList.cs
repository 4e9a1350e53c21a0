using System.Collections.ObjectModel;

namespace TwilioCalls;

/// <summary>Several parts of a trace. As text, they stand in one line, for a cell of a CSV file.</summary>
public sealed class TraceList<T> : ReadOnlyCollection<T>
{
    internal TraceList(IEnumerable<T> items) : base([.. items])
    {
    }

    /// <summary>The parts in one line.</summary>
    public override string ToString() => string.Join("; ", this);
}
