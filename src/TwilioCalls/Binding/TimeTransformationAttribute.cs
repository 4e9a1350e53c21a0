using System.Globalization;
using System.Management.Automation;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets a date parameter take the times of a <see cref="Call"/>, which carry their offset, and text that says whether it
/// means a day, a local time or a time with a zone. PowerShell's own conversion forgets which.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            DateTimeOffset time => time.UtcDateTime,
            string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) =>
                WithKind(time, hasTime: text.Contains(':')),
            _ => inputData,
        };

    private static DateTime WithKind(DateTime time, bool hasTime) => time.Kind switch
    {
        // With a zone: a moment.
        DateTimeKind.Local => time.ToUniversalTime(),
        DateTimeKind.Unspecified when hasTime => DateTime.SpecifyKind(time, DateTimeKind.Local),
        _ => time,
    };
}
