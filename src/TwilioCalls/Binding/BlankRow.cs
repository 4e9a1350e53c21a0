using System.Management.Automation;
using TwilioCalls.Numbers;

namespace TwilioCalls.Binding;

/// <summary>A row of a file that is empty throughout, as spreadsheets leave some at the end, or an empty line. It is no row.</summary>
internal static class BlankRow
{
    /// <summary>Stands for the value that such a row does not have. Only this very object does.</summary>
    public static readonly string Mark = new(' ', 1);

    /// <summary>Whether what was piped is an empty line, or a row of which no cell holds anything.</summary>
    public static bool Is(object piped) => piped is PSObject { BaseObject: PSCustomObject } row
        ? row.Properties.Any() && row.Properties.All(static cell => IsBlank(cell.Value))
        : IsBlank(piped);

    public static bool IsMark(string? value) => ReferenceEquals(value, Mark);

    private static bool IsBlank(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => true,
        string text => Invisible.Drop(text).Length == 0,
        _ => false,
    };
}
