using System.Globalization;

namespace TwilioCalls;

/// <summary>An error or a warning that Twilio noted of a call.</summary>
public sealed class TracedNotification
{
    internal TracedNotification()
    {
    }

    /// <summary>The notification's SID, <c>NO…</c>.</summary>
    public string? Sid { get; internal init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Time { get; internal init; }

    /// <summary>error or warning.</summary>
    public string Level { get; internal init; } = "";

    /// <summary>The code in Twilio's error dictionary, for example 11200.</summary>
    public int? ErrorCode { get; internal init; }

    /// <summary>What went wrong, in words of our own; in Twilio's where the code is not known here.</summary>
    public string Cause { get; internal init; } = "";

    /// <summary>What Twilio says. Addresses in it are without user names, passwords and queries.</summary>
    public string? Message { get; internal init; }

    /// <summary>What to do about it.</summary>
    public string? Advice { get; internal init; }

    /// <summary>How the webhook that it is about was asked: GET or POST; null if it is about none.</summary>
    public string? Method { get; internal init; }

    /// <summary>The address of that webhook, without user name, password and query.</summary>
    public string? Url { get; internal init; }

    internal bool IsWarning => Level == Warning;

    internal const string Warning = "warning";

    internal const string Error = "error";

    /// <summary>The code and what went wrong.</summary>
    public override string ToString() =>
        $"{Level} {ErrorCode?.ToString(CultureInfo.InvariantCulture)}".TrimEnd() + $": {Cause}" + (Url is null ? "" : ", " + Url);
}
