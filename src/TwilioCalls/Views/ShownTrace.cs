using System.Collections;
using System.Globalization;
using System.Management.Automation;
using static TwilioCalls.Views.ShownValue;

namespace TwilioCalls.Views;

/// <summary>
/// What the table and the list show of a trace, in the manner of <see cref="ShownCall"/>: the trace can be a live one, or one that came
/// out of a file or another process.
/// </summary>
public static class ShownTrace
{
    /// <summary>When the call started, or was made if it has not; in this machine's zone.</summary>
    public static string? When(PSObject trace) => ShownCall.When(trace);

    /// <summary>The status of the call, in colour.</summary>
    public static string? Status(PSObject trace) => ShownCall.Status(trace);

    /// <summary>Who called.</summary>
    public static string? From(PSObject trace) => ShownCall.From(trace);

    /// <summary>Who was called.</summary>
    public static string? To(PSObject trace) => ShownCall.To(trace);

    /// <summary>The direction of the call.</summary>
    public static string? Direction(PSObject trace) => ShownCall.Direction(trace);

    /// <summary>Twilio's code of the cause.</summary>
    public static string? Code(PSObject trace) => Number<int>(trace, "ErrorCode")?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The cause; where there is none, what is known instead.</summary>
    public static string? Cause(PSObject trace) => CallView.Text(
        Text(trace, "Cause") ?? (Text(trace, "IsOver") == bool.FalseString ? "not over yet"
            : Items(trace, "Missing").Any() ? "none known: " + Text(Items(trace, "Missing").First(), "Part") + " are missing"
            : "no fault"));

    /// <summary>What happened, in one sentence.</summary>
    public static string? Summary(PSObject trace) => CallView.Text(Text(trace, "Summary"));

    /// <summary>What to do.</summary>
    public static string? Advice(PSObject trace) => CallView.Text(Text(trace, "Advice"));

    /// <summary>What could not be read, a line each.</summary>
    public static string? Missing(PSObject trace) => Lines(Items(trace, "Missing").Select(part => $"{Text(part, "Part")}: {Text(part, "Reason")}"));

    /// <summary>What happened when, a line each; in this machine's zone.</summary>
    public static string? Timeline(PSObject trace) => Lines(Items(trace, "Timeline").Select(
        entry => $"{CallView.LocalTime(Time(entry, "Time")) ?? "(no time)"} {Text(entry, "Text")}"));

    private static string? Lines(IEnumerable<string> lines) =>
        string.Join(Environment.NewLine, lines.Select(CallView.Text)) is { Length: > 0 } text ? text : null;

    private static IEnumerable<PSObject> Items(PSObject trace, string property) => Value(trace, property) switch
    {
        string or null => [],
        PSObject { BaseObject: IEnumerable items } => items.Cast<object>().Select(PSObject.AsPSObject),
        IEnumerable items => items.Cast<object>().Select(PSObject.AsPSObject),
        _ => [],
    };
}
