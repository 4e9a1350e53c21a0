namespace TwilioCalls;

/// <summary>How a request failed. The names are stable: they become the ids of errors.</summary>
public enum TwilioFailure
{
    /// <summary>Twilio, or a gateway before it, answered with an HTTP status of 400 or more.</summary>
    Refused,

    /// <summary>No connection was opened, so nothing was sent.</summary>
    ConnectionFailed,

    /// <summary>The server could not prove who it is, so nothing was sent.</summary>
    CertificateRefused,

    /// <summary>The connection broke before the whole answer had come.</summary>
    ConnectionLost,

    /// <summary>The answer did not come in time.</summary>
    TimedOut,

    /// <summary>The answer came, and makes no sense, or is too large.</summary>
    UnreadableAnswer,

    /// <summary>The answer sends the request elsewhere; with credentials, no redirect is followed.</summary>
    RedirectRefused,

    /// <summary>
    /// A listing cannot go on: its next link leads astray, repeats or is missing, its pages bring nothing new again and again, or one
    /// has more than was asked for.
    /// </summary>
    ListingBroken,
}
