namespace TwilioCalls.Responses;

/// <summary>
/// A request of a call's: to a webhook of the account's, or by the account to Twilio's API; and what was answered. Any property can be
/// null. What was sent and answered is left out: it can hold numbers and passwords. Source: Twilio's page on the events subresource.
/// </summary>
internal sealed class CallEvent
{
    /// <summary>How it was asked: GET or POST.</summary>
    public string? Method { get; set; }

    /// <summary>Where. It can hold a user name and password.</summary>
    public string? Url { get; set; }

    /// <summary>The status that the call was in, where a webhook was told.</summary>
    public string? CallStatus { get; set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? Time { get; set; }

    /// <summary>How long the answer took, in milliseconds.</summary>
    public int? Duration { get; set; }

    /// <summary>The HTTP status of the answer; null if there was none.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The type of the answer, for example <c>text/xml</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>How long the answer's body was, in characters.</summary>
    public int? Length { get; set; }

    /// <summary>Stands for all that was sent and answered, which is not kept: an event has no SID.</summary>
    public string Digest { get; set; } = "";
}
