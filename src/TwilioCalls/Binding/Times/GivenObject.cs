using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;

namespace TwilioCalls.Binding.Times;

/// <summary>The object inside what PowerShell hands over: its wrapper is taken off, and what came out of a file or another process is made whole.</summary>
internal static class GivenObject
{
    /// <returns>Null for nothing: an unset variable, a command without output, an empty field of a database.</returns>
    public static object? Of(object? given) => given switch
    {
        null or DBNull => null,
        _ when ReferenceEquals(given, AutomationNull.Value) => null,
        PSObject { BaseObject: PSCustomObject } deserialized => Whole(deserialized),
        PSObject wrapped => Of(wrapped.BaseObject),
        // DateOnly, by its name: Windows PowerShell has none.
        IFormattable day when IsDateOnly(given.GetType().FullName) => DateOnlyOf(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => given,
    };

    /// <summary>A DateTimeOffset or DateOnly that Import-Clixml or a remote session has taken apart.</summary>
    private static object Whole(PSObject deserialized)
    {
        var type = deserialized.TypeNames.FirstOrDefault() ?? "";
        return type switch
        {
            "Deserialized.System.DateTimeOffset" when deserialized.Properties["UtcDateTime"]?.Value is DateTime utc =>
                new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
            "Deserialized.System.DateOnly" when deserialized.Properties["DayNumber"]?.Value is int day =>
                DateTime.MinValue.AddDays(day),
            _ => deserialized,
        };
    }

    private static bool IsDateOnly(string? type) => type == "System.DateOnly";

    private static DateTime DateOnlyOf(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
