using System.Globalization;

namespace TwilioCalls;

/// <summary>
/// A request of a call's, to a webhook or to Twilio's API, and what it was answered. What was sent and answered is left out: it can hold
/// numbers and passwords.
/// </summary>
public sealed class TracedWebhook
{
    private const int FirstError = 400;

    internal TracedWebhook()
    {
    }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? Time { get; internal init; }

    /// <summary>GET or POST.</summary>
    public string? Method { get; internal init; }

    /// <summary>The address, without user name, password and query.</summary>
    public string? Url { get; internal init; }

    /// <summary>Whether it went to Twilio's API, and not to a webhook.</summary>
    public bool IsApi { get; internal init; }

    /// <summary>The status of the call that the webhook was told; null if it was told none.</summary>
    public string? CallStatus { get; internal init; }

    /// <summary>The HTTP status of the answer; null if there was none.</summary>
    public int? StatusCode { get; internal init; }

    /// <summary>How long the answer took, in milliseconds.</summary>
    public int? Duration { get; internal init; }

    /// <summary>The type of the answer, for example <c>text/xml</c>.</summary>
    public string? ContentType { get; internal init; }

    /// <summary>How long the answer was, in characters.</summary>
    public int? Length { get; internal init; }

    internal bool HasFailed => StatusCode is null or >= FirstError;

    /// <summary>The request and its answer.</summary>
    public override string ToString()
    {
        var asked = $"{Method} {Url}".Trim();
        if (StatusCode is not { } status)
        {
            return asked + " was not answered";
        }

        string?[] details = [Duration is { } time ? time.ToString(CultureInfo.InvariantCulture) + " ms" : null, ContentType];
        var shown = string.Join(", ", details.Where(detail => !string.IsNullOrEmpty(detail)));
        return $"{asked} answered {status.ToString(CultureInfo.InvariantCulture)}" + (shown.Length == 0 ? "" : $" ({shown})");
    }
}
