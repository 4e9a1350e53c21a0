using System.Collections;
using System.Management.Automation;

namespace TwilioCalls.Binding.Records;

/// <summary>Finds the state of a statistic that was measured before, also in what a file made of it.</summary>
internal static class StatisticRecord
{
    // Other things have a State, too, and hardly an ASR.
    private const string Mark = "Asr";
    private const string State = "State";

    /// <returns>The state; null if the record is no statistic.</returns>
    public static string? StateOf(PSObject record) => record.BaseObject switch
    {
        Call => null,
        // What ConvertFrom-Json -AsHashtable makes of it.
        IDictionary keys => keys.Contains(Mark) ? Text(keys[State]) : null,
        _ => record.Properties[Mark] is not null ? Text(record.Properties[State]?.Value) : null,
    };

    private static string Text(object? state) => (state is PSObject wrapped ? wrapped.BaseObject : state) as string ?? "";
}
