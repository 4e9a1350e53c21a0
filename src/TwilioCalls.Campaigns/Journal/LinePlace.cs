namespace TwilioCalls.Campaigns.Journal;

/// <summary>Where a line stands in its file.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">How many bytes it has, without its line feed.</param>
internal readonly record struct LinePlace(long Offset, int Length);
