namespace TwilioCalls.Statistics.Accumulators;

/// <summary>A piece of time, and how the number of calls in progress changes in it, from what it is before.</summary>
/// <param name="Index">Which piece: its first second, in Unix seconds, by the length of a piece.</param>
/// <param name="Net">How many more there are after it.</param>
/// <param name="Highest">How many more there are in it at most; not negative. It may be too high.</param>
/// <param name="SureHighest">The same, and may be too low.</param>
/// <param name="Lowest">How many more there are in it at least; not positive. It may be too low.</param>
internal readonly record struct Slot(long Index, long Net, long Highest, long SureHighest, long Lowest)
{
    /// <summary>A second: what ends in it makes room for what begins in it, and so there is one change.</summary>
    public static Slot Second(long second, long net) => new(second, net, Math.Max(0, net), Math.Max(0, net), Math.Min(0, net));

    /// <summary>This and what comes after it, as one. Nothing is lost.</summary>
    public Slot Then(Slot later) => new(
        Index,
        Net + later.Net,
        Math.Max(Highest, Net + later.Highest),
        Math.Max(SureHighest, Net + later.SureHighest),
        Math.Min(Lowest, Net + later.Lowest));

    /// <summary>This and other calls in the same time: it is not known which of them were before the others.</summary>
    public Slot Beside(Slot other) => new(
        Index,
        Net + other.Net,
        Highest + other.Highest,
        Math.Max(Math.Max(0, Net + other.Net), Math.Max(SureHighest + other.Lowest, Lowest + other.SureHighest)),
        Lowest + other.Lowest);
}
