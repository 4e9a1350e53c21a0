using TwilioCalls.Statistics.Grouping;

namespace TwilioCalls.Statistics;

/// <summary>How calls are counted. Statistics add up only if they were counted alike.</summary>
/// <param name="By">What they are grouped by.</param>
/// <param name="Zone">Whose hours and days are meant.</param>
/// <param name="ShortCall">Up to how many seconds an answered call is short.</param>
internal sealed record StatisticOptions(CallGrouping By, TimeZoneInfo Zone, int ShortCall)
{
    /// <summary>6 seconds and less is what carriers call short.</summary>
    public const int DefaultShortCall = 6;
}
