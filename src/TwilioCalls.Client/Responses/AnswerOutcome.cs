using TwilioCalls.Errors;

namespace TwilioCalls.Responses;

/// <summary>What an answer that is no success says of its request. Whoever stands between cannot speak for Twilio.</summary>
internal static class AnswerOutcome
{
    /// <summary>Twilio's own codes have five digits or more; proxies and gateways repeat the HTTP status, or have none.</summary>
    private const int FirstTwilioCode = 10000;

    /// <param name="statusCode">The HTTP status, 300 or more.</param>
    /// <param name="body">The error in the body; null if there is none.</param>
    public static RequestOutcome Of(int statusCode, ErrorBody? body) => statusCode switch
    {
        // The result lies elsewhere, and is not fetched: but there is one.
        HttpStatus.SeeOther => RequestOutcome.CarriedOut,
        HttpStatus.TooManyRequests => RequestOutcome.Refused,
        >= 400 and < 500 when body is { Code: >= FirstTwilioCode, Message.Length: > 0 } =>
            body.Code == TwilioErrorCode.CallInitiatedAlready ? RequestOutcome.CarriedOut : RequestOutcome.Refused,
        _ => RequestOutcome.Unknown,
    };
}
