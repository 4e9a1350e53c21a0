using System.Management.Automation;
using static TwilioCalls.Views.ShownValue;

namespace TwilioCalls.Views;

/// <summary>
/// What the tables and lists show of a call. The module's types file declares each as a hidden property, under the name "Shown" and
/// its own: the views are then no code that PowerShell's constrained language mode would refuse. A call can be a live one, or one that
/// came out of a file or another process.
/// </summary>
public static class ShownCall
{
    /// <summary>When it started, or was made if it has not; in this machine's zone.</summary>
    public static string? When(PSObject call) => CallView.LocalMinute(Moment(call));

    /// <summary>Its status, in colour.</summary>
    public static string? Status(PSObject call) => CallView.Status(Text(call, nameof(Call.Status)), TerminalStyle.Current);

    /// <summary>Who called.</summary>
    public static string? From(PSObject call) => CallView.Text(Text(call, nameof(Call.From)));

    /// <summary>Who was called.</summary>
    public static string? To(PSObject call) => CallView.Text(Text(call, nameof(Call.To)));

    /// <summary>Its length as h:mm:ss.</summary>
    public static string? FullLength(PSObject call) => CallView.Length(Number<int>(call, nameof(Call.Duration)));

    /// <summary>Its length, short enough for a column.</summary>
    public static string? Length(PSObject call) => CallView.ShortLength(Number<int>(call, nameof(Call.Duration)));

    /// <summary>Its price, short enough for a column.</summary>
    public static string? Price(PSObject call) => CallView.ShortPrice(Number<decimal>(call, nameof(Call.Price)));

    /// <summary>The currency of its price.</summary>
    public static string? Unit(PSObject call) => CallView.Unit(Number<decimal>(call, nameof(Call.Price)), Text(call, nameof(Call.PriceUnit)));

    /// <summary>Its price with the currency.</summary>
    public static string? PriceWithUnit(PSObject call) =>
        CallView.PriceWithUnit(Number<decimal>(call, nameof(Call.Price)), Text(call, nameof(Call.PriceUnit)));

    /// <summary>Its direction, abbreviated and in colour.</summary>
    public static string? ShortDirection(PSObject call) => CallView.Direction(Text(call, nameof(Call.Direction)), TerminalStyle.Current);

    /// <summary>Its direction.</summary>
    public static string? Direction(PSObject call) => CallView.Text(Text(call, nameof(Call.Direction)));

    /// <summary>What answered.</summary>
    public static string? AnsweredBy(PSObject call) => CallView.Text(Text(call, nameof(Call.AnsweredBy)));

    /// <summary>The caller's name.</summary>
    public static string? CallerName(PSObject call) => CallView.Text(Text(call, nameof(Call.CallerName)));

    /// <summary>The number that it was forwarded from.</summary>
    public static string? ForwardedFrom(PSObject call) => CallView.Text(Text(call, nameof(Call.ForwardedFrom)));

    /// <summary>When its record was made.</summary>
    public static string? DateCreated(PSObject call) => CallView.LocalSecond(Time(call, nameof(Call.DateCreated)));

    /// <summary>When it started.</summary>
    public static string? StartTime(PSObject call) => CallView.LocalSecond(Time(call, nameof(Call.StartTime)));

    /// <summary>When it ended.</summary>
    public static string? EndTime(PSObject call) => CallView.LocalSecond(Time(call, nameof(Call.EndTime)));

    /// <summary>How long it was queued.</summary>
    public static string? QueueTime(PSObject call) => CallView.QueueTime(Number<int>(call, nameof(Call.QueueTime)));

    /// <summary>The whole call in a few words.</summary>
    public static string? Wide(PSObject call) =>
        CallView.Wide(Text(call, nameof(Call.From)), Text(call, nameof(Call.To)), Text(call, nameof(Call.Status)));

    /// <summary>Its length, to calculate with. Not hidden: it is there for users.</summary>
    public static TimeSpan? DurationTime(PSObject call) =>
        Number<int>(call, nameof(Call.Duration)) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>When it started, or was made if it has not; null if neither is known.</summary>
    internal static DateTimeOffset? Moment(PSObject call) => Time(call, nameof(Call.StartTime)) ?? Time(call, nameof(Call.DateCreated));
}
