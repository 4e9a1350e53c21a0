using System.Globalization;
using System.Management.Automation;

namespace TwilioCalls.Views;

/// <summary>The properties of what is shown: a live object, or one that came out of a file or another process.</summary>
internal static class ShownValue
{
    // Whatever the culture of the process that it comes from.
    private const string RemoteTime = "MM/dd/yyyy HH:mm:ss zzz";

    /// <summary>A text; null if it is empty.</summary>
    public static string? Text(PSObject shown, string property) =>
        Convert.ToString(Value(shown, property), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    /// <summary>A number; null if there is none.</summary>
    public static T? Number<T>(PSObject shown, string property) where T : struct =>
        LanguagePrimitives.TryConvertTo<T?>(Value(shown, property), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// A time; of what comes out of a file it is an object that only has a DateTimeOffset's properties, and of what comes out of a job
    /// or from another machine it is text.
    /// </summary>
    public static DateTimeOffset? Time(PSObject shown, string property) => Value(shown, property) switch
    {
        DateTimeOffset moment => moment,
        DateTime moment => moment,
        string text when DateTimeOffset.TryParseExact(text, RemoteTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => moment,
        PSObject { BaseObject: PSCustomObject } deserialized when deserialized.Properties["UtcDateTime"]?.Value is DateTime utc => utc,
        _ => null,
    };

    /// <summary>The value itself.</summary>
    public static object? Value(PSObject shown, string property) => shown.Properties[property]?.Value switch
    {
        PSObject { BaseObject: not PSCustomObject } wrapped => wrapped.BaseObject,
        var value => value,
    };
}
