using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Views;

/// <summary>How the parts of a call are shown on a screen. The views of the module's format file use it.</summary>
public static class CallView
{
    /// <summary>Untrusted text, without what a terminal would take for a command.</summary>
    public static string? Text(string? text) => SafeText.Of(text);

    /// <summary>The status in a colour that tells live from good and bad ends.</summary>
    /// <param name="status">The status.</param>
    /// <param name="style">PowerShell's own <c>$PSStyle</c>; null where there is none, and then there is no colour.</param>
    public static string? Status(string? status, PSObject? style) => Coloured(status, style, status switch
    {
        CallStatus.InProgress => "BrightGreen",
        CallStatus.Ringing or CallStatus.Queued => "BrightCyan",
        CallStatus.Busy or CallStatus.NoAnswer or CallStatus.Canceled => "Yellow",
        CallStatus.Failed => "BrightRed",
        _ => null,
    });

    /// <summary>The direction in at most nine characters; what comes in is coloured.</summary>
    /// <param name="direction">The direction.</param>
    /// <param name="style">PowerShell's own <c>$PSStyle</c>; null where there is none.</param>
    public static string? Direction(string? direction, PSObject? style) =>
        Coloured(ShortDirection(direction), style, direction is CallDirection.Inbound or CallDirection.TrunkingOriginating ? "BrightBlue" : null);

    /// <summary>The direction in at most nine characters.</summary>
    public static string? ShortDirection(string? direction) => direction switch
    {
        CallDirection.OutboundApi => "out-api",
        CallDirection.OutboundDial => "out-dial",
        CallDirection.TrunkingOriginating => "trunk-out",
        CallDirection.TrunkingTerminating => "trunk-in",
        var other => SafeText.Of(other),
    };

    /// <summary>A time in this machine's zone, to the minute.</summary>
    public static string? LocalMinute(object? time) => Local(time, "yyyy-MM-dd HH:mm");

    /// <summary>A time in this machine's zone, to the second, with its offset.</summary>
    public static string? LocalSecond(object? time) => Local(time, "yyyy-MM-dd HH:mm:ss zzz");

    /// <summary>The call's length as h:mm:ss.</summary>
    public static string? Length(int? duration) => duration is { } seconds
        ? string.Format(CultureInfo.InvariantCulture, "{0}:{1:00}:{2:00}", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : null;

    /// <summary>The price with four decimals, so that a column of them lines up.</summary>
    public static string? Price(decimal? price) => price?.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>The price and its currency.</summary>
    public static string? PriceWithUnit(decimal? price, string? unit) => price is null ? null : $"{Price(price)} {SafeText.Of(unit)}";

    /// <summary>The call in a few words, for a wide view.</summary>
    public static string? Wide(string? from, string? to, string? status) => SafeText.Of($"{from} > {to} {status}");

    /// <summary>How long the call was queued.</summary>
    public static string? QueueTime(int? milliseconds) =>
        milliseconds is { } time ? time.ToString(CultureInfo.InvariantCulture) + " ms" : null;

    private static string? Coloured(string? text, PSObject? style, string? colour)
    {
        if (style is null || colour is null || string.IsNullOrEmpty(text) || !CanShowColour(style))
        {
            return SafeText.Of(text);
        }

        var foreground = PSObject.AsPSObject(style.Properties["Foreground"].Value).Properties[colour].Value;
        return $"{foreground}{SafeText.Of(text)}{style.Properties["Reset"].Value}";
    }

    /// <summary>
    /// PowerShell takes colour out where NO_COLOR is set or it redirects output itself, but not where the whole process is redirected.
    /// </summary>
    private static bool CanShowColour(PSObject style) =>
#pragma warning disable RS0030 // Nothing is written: only the console knows where the process's output goes.
        !Console.IsOutputRedirected || style.Properties["OutputRendering"]?.Value?.ToString() == "Ansi";
#pragma warning restore RS0030

    private static string? Local(object? time, string format) =>
        Moment(time)?.ToLocalTime().ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The moment, also of a call that came out of a file or another process, whose times are deserialized objects.</summary>
    private static DateTimeOffset? Moment(object? time) => time switch
    {
        DateTimeOffset moment => moment,
        DateTime moment => moment,
        PSObject { BaseObject: DateTimeOffset moment } => moment,
        PSObject { BaseObject: DateTime moment } => moment,
        PSObject deserialized when deserialized.Properties["UtcDateTime"]?.Value is DateTime utc => utc,
        _ => null,
    };
}
