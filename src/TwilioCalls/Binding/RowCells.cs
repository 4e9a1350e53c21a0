using System.Globalization;
using System.Management.Automation;

namespace TwilioCalls.Binding;

/// <summary>The columns of a piped row, as text.</summary>
internal static class RowCells
{
    /// <summary>The columns of an object with properties; none of a text or a number.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> Of(PSObject? row) =>
        row is null || IsValue(row) ? [] : [.. Readable(row).Select(cell => new KeyValuePair<string, string?>(cell.Key, Text(cell.Value)))];

    /// <summary>What stands in a column.</summary>
    public static object? Find(PSObject? row, string column) =>
        row is null || IsValue(row) ? null : Readable(row).FirstOrDefault(cell => string.Equals(cell.Key, column, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The same row again, as an object with these columns.</summary>
    public static PSObject ToObject(IEnumerable<KeyValuePair<string, string?>> cells)
    {
        var row = new PSObject();
        foreach (var cell in cells)
        {
            row.Properties.Add(new PSNoteProperty(cell.Key, cell.Value));
        }

        return row;
    }

    /// <summary>Whether it is a number to call and not a row.</summary>
    public static bool IsValue(PSObject row) => row.BaseObject is string or IConvertible;

    /// <summary>The text of a cell; null for what has none of its own, such as a credential.</summary>
    public static string? Text(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        string text => text,
        DateTime or DateTimeOffset or TimeSpan or Guid or IConvertible or Uri or Enum =>
            (string?)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture),
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, object?>> Readable(PSObject row)
    {
        if (row.BaseObject is System.Collections.IDictionary table)
        {
            return table.Keys.Cast<object>().Select(key => new KeyValuePair<string, object?>(Text(key) ?? "", table[key]));
        }

        return row.Properties.Where(cell => cell.IsGettable).Select(cell => new KeyValuePair<string, object?>(cell.Name, Value(cell)));
    }

    private static object? Value(PSPropertyInfo cell)
    {
        try
        {
            return cell.Value;
        }
        catch (GetValueException)
        {
            // A property that is computed, and fails, is no column.
            return null;
        }
    }
}
