using System.Management.Automation;

namespace TwilioCalls.Binding.Records;

/// <summary>Finds the state of a statistic that was measured before, also in what a file made of it.</summary>
internal static class StatisticRecord
{
    // Other things have a State, too, and hardly an ASR.
    private const string Mark = "Asr";
    private const string State = "State";

    /// <returns>The state; null if the record is no statistic.</returns>
    public static string? StateOf(PSObject record) =>
        record.BaseObject is not Call && record.Properties[Mark] is not null ? record.Properties[State]?.Value as string ?? "" : null;
}
