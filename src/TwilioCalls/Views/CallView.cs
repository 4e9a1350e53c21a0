using System.Globalization;
using System.Management.Automation;

namespace TwilioCalls.Views;

/// <summary>How the parts of a call are shown on a screen. The views of the module's format file use it.</summary>
public static class CallView
{
    /// <summary>Text that may come from strangers, without what a terminal would take for a command.</summary>
    public static string? Text(string? text) => Printable.Text(text);

    /// <summary>The status in a colour that tells live from good and bad ends.</summary>
    /// <param name="call">The call.</param>
    /// <param name="style">PowerShell's own <c>$PSStyle</c>; null where there is none, and then there is no colour.</param>
    public static string? Status(Call call, PSObject? style) => Coloured(call.Status, style, call.Status switch
    {
        "in-progress" => "BrightGreen",
        "ringing" or "queued" => "BrightCyan",
        "busy" or "no-answer" or "canceled" => "Yellow",
        "failed" => "BrightRed",
        _ => null,
    });

    /// <summary>The direction in at most nine characters; what comes in is coloured.</summary>
    /// <param name="call">The call.</param>
    /// <param name="style">PowerShell's own <c>$PSStyle</c>; null where there is none.</param>
    public static string? Direction(Call call, PSObject? style) =>
        Coloured(ShortDirection(call), style, call.Direction is "inbound" or "trunking-originating" ? "BrightBlue" : null);

    /// <summary>The direction in at most nine characters.</summary>
    public static string? ShortDirection(Call call) => call.Direction switch
    {
        "outbound-api" => "out-api",
        "outbound-dial" => "out-dial",
        "trunking-originating" => "trunk-out",
        "trunking-terminating" => "trunk-in",
        var other => Printable.Text(other),
    };

    /// <summary>A time in this machine's zone, to the minute.</summary>
    public static string? LocalMinute(DateTimeOffset? time) => Local(time, "yyyy-MM-dd HH:mm");

    /// <summary>A time in this machine's zone, to the second, with its offset.</summary>
    public static string? LocalSecond(DateTimeOffset? time) => Local(time, "yyyy-MM-dd HH:mm:ss zzz");

    /// <summary>The call's length as h:mm:ss.</summary>
    public static string? Length(Call call) => call.Duration is { } seconds
        ? string.Format(CultureInfo.InvariantCulture, "{0}:{1:00}:{2:00}", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : null;

    /// <summary>The price with four decimals, so that a column of them lines up.</summary>
    public static string? Price(Call call) => call.Price?.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>The price and its currency.</summary>
    public static string? PriceWithUnit(Call call) => call.Price is null ? null : $"{Price(call)} {Printable.Text(call.PriceUnit)}";

    /// <summary>The call in a few words, for a wide view.</summary>
    public static string? Wide(Call call) => Printable.Text($"{call.From} > {call.To} {call.Status}");

    /// <summary>How long the call was queued.</summary>
    public static string? QueueTime(Call call) =>
        call.QueueTime is { } time ? time.ToString(CultureInfo.InvariantCulture) + " ms" : null;

    /// <summary>PowerShell itself takes the colour out again where output is redirected, or NO_COLOR is set.</summary>
    private static string? Coloured(string? text, PSObject? style, string? colour)
    {
        if (style is null || colour is null || string.IsNullOrEmpty(text))
        {
            return Printable.Text(text);
        }

        var foreground = PSObject.AsPSObject(style.Properties["Foreground"].Value).Properties[colour].Value;
        return $"{foreground}{Printable.Text(text)}{style.Properties["Reset"].Value}";
    }

    private static string? Local(DateTimeOffset? time, string format) =>
        time?.ToLocalTime().ToString(format, CultureInfo.InvariantCulture);
}
