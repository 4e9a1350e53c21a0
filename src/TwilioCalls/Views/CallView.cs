using System.Globalization;

namespace TwilioCalls.Views;

/// <summary>How the parts of a call are shown on a screen. The views of the module's format file use it.</summary>
public static class CallView
{
    /// <summary>Text that may come from strangers, without what a terminal would take for a command.</summary>
    public static string? Text(string? text) => Printable.Text(text);

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

    /// <summary>How long the call was queued.</summary>
    public static string? QueueTime(Call call) =>
        call.QueueTime is { } time ? time.ToString(CultureInfo.InvariantCulture) + " ms" : null;

    private static string? Local(DateTimeOffset? time, string format) =>
        time?.ToLocalTime().ToString(format, CultureInfo.InvariantCulture);
}
