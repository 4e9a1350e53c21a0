using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding.Times;

/// <summary>
/// Lets a parameter take a length of time only where it says its units. PowerShell's own conversion makes three millionths of a
/// second of the number 30, 30 days of the text 30, and 24 days of 24:00.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationTransformationAttribute : ArgumentTransformationAttribute
{
    // Hours, minutes and, if need be, seconds; days before a point.
    private static readonly Regex Form = new(
        @"^\s*(?:(?<d>[0-9]{1,3})\.)?(?<h>[0-9]{1,3}):(?<m>[0-5][0-9])(?::(?<s>[0-5][0-9]))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            TimeSpan duration => Checked(duration, duration),
            string text when Form.Match(text) is { Success: true } match =>
                Checked(new TimeSpan(Part(match, "d"), Part(match, "h"), Part(match, "m"), Part(match, "s")), text),
            var other => throw Refusal(other, "its unit is not known"),
        };

    private static TimeSpan Checked(TimeSpan duration, object given) =>
        duration >= TimeSpan.Zero ? duration : throw Refusal(given, "a length of time is not negative");

    private static ArgumentTransformationMetadataException Refusal(object given, string why) => new(
        $"It cannot be {GivenText.ShowShort(given)}: {why}. Write 00:30 for half an hour, 36:00 for a day and a half, 00:00:45 for 45 seconds, or give a [timespan].");

    private static int Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
