using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>
/// An error or a warning that Twilio noted of a call. Any property can be null. Its texts are untrusted, and can hold passwords in
/// URLs: none of them is shown as it is. Source: Twilio's OpenAPI document.
/// </summary>
internal sealed class CallNotification
{
    /// <summary>The notification's own SID, <c>NO…</c>.</summary>
    public string? Sid { get; set; }

    /// <summary>The code in Twilio's error dictionary, for example 11200.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>0 for an error, 1 for a warning.</summary>
    public int? Log { get; set; }

    /// <summary>When it happened.</summary>
    public WireTime MessageDate { get; set; }

    /// <summary>When it was recorded, which may be later.</summary>
    public WireTime DateCreated { get; set; }

    /// <summary>What happened, as a form: <c>Msg=…&amp;ErrorCode=11200&amp;LogLevel=ERROR&amp;url=…</c>.</summary>
    public string? MessageText { get; set; }

    /// <summary>How the webhook that it is about was asked; null if it is about none.</summary>
    public string? RequestMethod { get; set; }

    /// <summary>The address of that webhook.</summary>
    public string? RequestUrl { get; set; }

    /// <summary>When it happened, as exactly as is known.</summary>
    public DateTimeOffset? Time => MessageDate.Moment ?? DateCreated.Moment;
}
