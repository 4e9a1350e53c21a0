using TwilioCalls.Errors;
using TwilioCalls.Responses;

namespace TwilioCalls.Sending;

/// <summary>The operations, and what follows from each for sending it: the one table that everything asks.</summary>
internal static class Operations
{
    /// <summary>Dials. Twilio knows no idempotency key: sent twice, it dials twice.</summary>
    public static Operation<Call> CreateCall { get; } = new(HttpMethod.Post, IsIdempotent: false, TwilioJson.ReadCall);

    /// <summary>Gives a live call new instructions: sent twice, they start twice.</summary>
    public static Operation<Call> RedirectCall { get; } = new(HttpMethod.Post, IsIdempotent: false, TwilioJson.ReadCall);

    /// <summary>Ends a call, or changes its settings: the second time changes nothing.</summary>
    public static Operation<Call> UpdateCall { get; } = new(HttpMethod.Post, IsIdempotent: true, TwilioJson.ReadCall)
    {
        IsDoneAlready = static failure => failure.Code == TwilioErrorCode.CallNotInProgress,
    };

    /// <summary>Reads a page of calls.</summary>
    public static Operation<Page<Call>> ListCalls { get; } = new(HttpMethod.Get, IsIdempotent: true, TwilioJson.ReadPage);

    /// <summary>Reads a page of what Twilio noted of a call.</summary>
    public static Operation<Page<CallNotification>> ListNotifications { get; } =
        new(HttpMethod.Get, IsIdempotent: true, TwilioJson.ReadNotifications);

    /// <summary>Reads a page of a call's requests and what they were answered.</summary>
    public static Operation<Page<CallEvent>> ListEvents { get; } = new(HttpMethod.Get, IsIdempotent: true, TwilioJson.ReadEvents);

    /// <summary>Reads one call.</summary>
    public static Operation<Call> FetchCall { get; } = new(HttpMethod.Get, IsIdempotent: true, TwilioJson.ReadCall);

    /// <summary>Deletes the record of a call: the second time finds none.</summary>
    public static Operation<bool> DeleteCall { get; } = new(HttpMethod.Delete, IsIdempotent: true, TwilioJson.ReadNothing)
    {
        IsDoneAlready = static failure => failure.StatusCode == HttpStatus.NotFound,
    };

    /// <summary>Gets an OAuth token.</summary>
    public static Operation GetToken { get; } = new(HttpMethod.Post, IsIdempotent: true);
}
