using System.Globalization;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Views;

/// <summary>How the parts of a call are shown on a screen.</summary>
internal static class CallView
{
    private const int TenHours = 36_000;

    /// <summary>The width of the table's column of prices, in characters.</summary>
    private const int PriceWidth = 8;

    /// <summary>Untrusted text, without what a terminal would take for a command.</summary>
    public static string? Text(string? text) => SafeText.Of(text);

    /// <summary>The status in a colour that tells live from good and bad ends.</summary>
    /// <param name="status">The status.</param>
    /// <param name="style">The colours; null for none.</param>
    public static string? Status(string? status, TerminalStyle? style) => Coloured(status, style, status switch
    {
        CallStatus.InProgress => "BrightGreen",
        CallStatus.Ringing or CallStatus.Queued => "BrightCyan",
        CallStatus.Busy or CallStatus.NoAnswer or CallStatus.Canceled => "Yellow",
        CallStatus.Failed => "BrightRed",
        _ => null,
    });

    /// <summary>The direction in at most nine characters; what comes in is coloured.</summary>
    /// <param name="direction">The direction.</param>
    /// <param name="style">The colours; null for none.</param>
    public static string? Direction(string? direction, TerminalStyle? style) =>
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
    public static string? LocalMinute(DateTimeOffset? time) => Local(time, "yyyy-MM-dd HH:mm");

    /// <summary>A time in this machine's zone, to the second, with its offset.</summary>
    public static string? LocalSecond(DateTimeOffset? time) => Local(time, "yyyy-MM-dd HH:mm:ss zzz");

    /// <summary>A time in this machine's zone, to the second.</summary>
    public static string? LocalTime(DateTimeOffset? time) => Local(time, "yyyy-MM-dd HH:mm:ss");

    /// <summary>The call's length as h:mm:ss.</summary>
    public static string? Length(int? duration) => duration is { } seconds
        ? string.Format(CultureInfo.InvariantCulture, "{0}:{1:00}:{2:00}", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : null;

    /// <summary>The same in at most seven characters: from ten hours on in hours and minutes, and says so.</summary>
    /// <remarks>PowerShell would cut a column that is aligned right at its left end, and show 12:34:56 as if it were 34:56.</remarks>
    public static string? ShortLength(int? duration) => duration is >= TenHours
        ? string.Format(CultureInfo.InvariantCulture, "{0}h {1:00}m", duration / 3600, duration / 60 % 60)
        : Length(duration);

    /// <summary>
    /// The price with four decimals or more, so that a column of them lines up, in at most eight characters: if it has more, it loses
    /// zeros at its end, and then is cut there. It is never rounded.
    /// </summary>
    public static string? ShortPrice(decimal? price) => FullPrice(price) switch
    {
        { Length: > PriceWidth } => price!.Value.ToString("0.############################", CultureInfo.InvariantCulture) switch
        {
            { Length: > PriceWidth } wide => wide.Remove(PriceWidth - 1) + "\u2026",
            var exact => exact,
        },
        var full => full,
    };

    /// <summary>The price and its currency.</summary>
    public static string? PriceWithUnit(decimal? price, string? unit) => price is null ? null : $"{FullPrice(price)} {SafeText.Of(unit)}".TrimEnd();

    /// <summary>The currency of a price, if there is a price.</summary>
    public static string? Unit(decimal? price, string? unit) => price is null ? null : SafeText.Of(unit);

    /// <summary>The call in a few words, for a wide view.</summary>
    public static string? Wide(string? from, string? to, string? status) => SafeText.Of($"{from} > {to} {status}");

    /// <summary>How long the call was queued.</summary>
    public static string? QueueTime(int? milliseconds) =>
        milliseconds is { } time ? time.ToString(CultureInfo.InvariantCulture) + " ms" : null;

    private static string? FullPrice(decimal? price) => price?.ToString("0.0000########################", CultureInfo.InvariantCulture);

    private static string? Coloured(string? text, TerminalStyle? style, string? colour) =>
        SafeText.Of(text) is { Length: > 0 } shown && style is not null && colour is not null ? style.Coloured(shown, colour) : SafeText.Of(text);

    private static string? Local(DateTimeOffset? time, string format) =>
        time?.ToLocalTime().ToString(format, CultureInfo.InvariantCulture);
}
