using TwilioCalls.Errors;

namespace TwilioCalls;

/// <summary>
/// The one exception of the client: whatever goes wrong between it and Twilio ends as this, with all that is known.
/// Bad arguments are <see cref="ArgumentException"/>s, and cancellation an <see cref="OperationCanceledException"/>.
/// </summary>
public sealed class TwilioException : Exception
{
    // Whatever part of the message came from afar, none of it may command the terminal that shows it, and no part may show a
    // password, such as a proxy's. A cause cannot be cleaned: then the message, which quotes it too, stands alone.
    internal TwilioException(TwilioFailure failure, string message, Exception? cause = null)
        : base(SafeText.Of(UserInfo.RemoveFrom(message)), SafeText.IsClean(cause) ? cause : null) => Failure = failure;

    /// <summary>How the request failed.</summary>
    public TwilioFailure Failure { get; }

    /// <summary>The HTTP status of the answer; null if none came.</summary>
    public int? StatusCode { get; internal init; }

    /// <summary>Twilio's error code, for example 20404; null if the answer has none (a gateway's HTML, an empty body).</summary>
    public int? Code { get; internal init; }

    /// <summary>Twilio's page about the error: https, and on a host of Twilio's. What else a server sends is no advice.</summary>
    public Uri? MoreInfo { get; internal init; }

    /// <summary>What Twilio adds to the message, as JSON; null also if it is over 64 kB.</summary>
    public string? Details { get; internal init; }

    /// <summary>Twilio's name for the request, for its support.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>How long Twilio asks to wait.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>
    /// Whether the request may have been carried out all the same, though repeating it would do harm:
    /// a call that may ring, or new instructions that may have begun.
    /// </summary>
    public bool IsOutcomeUnknown { get; internal init; }

    /// <summary>What is known of the request.</summary>
    internal RequestOutcome Outcome { get; init; }

    /// <summary>When a call that may ring was asked for; null for other failures.</summary>
    public DateTimeOffset? Sent { get; internal set; }

    /// <summary>How many calls were asked for at once, where fewer might not have failed; null for other failures.</summary>
    internal int? PageSize { get; set; }

    /// <summary>The same failure, of a request that may have been carried out and must not be repeated.</summary>
    internal TwilioException WithUnknownOutcome() => Unknown(Message);

    /// <summary>The same failure, of a call that was looked for without success.</summary>
    internal TwilioException AfterSearch() => Unknown(
        Message + " It was looked for, and no single call was found that could be it.");

    private TwilioException Unknown(string message) => new(Failure, message, this)
    {
        StatusCode = StatusCode,
        Code = Code,
        MoreInfo = MoreInfo,
        Details = Details,
        RequestId = RequestId,
        RetryAfter = RetryAfter,
        IsOutcomeUnknown = true,
        Outcome = Outcome,
        Sent = Sent,
    };
}
