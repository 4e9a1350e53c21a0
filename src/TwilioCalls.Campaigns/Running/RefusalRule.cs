using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Running;

/// <summary>What follows from a create that was certainly not carried out.</summary>
internal enum Refusal
{
    /// <summary>The number is at fault: the row is done.</summary>
    OfNumber,

    /// <summary>Another parameter of the row is at fault, perhaps of all rows: the row is done until the list gives it another, and several in a row end the run.</summary>
    OfRow,

    /// <summary>The account or the number that calls is at fault: the row waits for the next run, and several in a row end this one.</summary>
    OfCaller,

    /// <summary>Too many calls go on: the same attempt comes again.</summary>
    TooManyCalls,

    /// <summary>Twilio's queue is full: the same attempt comes again, much later.</summary>
    QueueFull,

    /// <summary>Too many requests, or no connection: the same attempt comes again.</summary>
    ForNow,

    /// <summary>The login is refused: every further request would be.</summary>
    OfLogin,
}

/// <summary>Tells them apart. Source of what a code means: Twilio's error dictionary.</summary>
internal static class RefusalRule
{
    private static readonly int[] OfNumber =
    [
        TwilioErrorCode.DialFormatInvalid, TwilioErrorCode.ToInvalid, TwilioErrorCode.ToUnreachable, TwilioErrorCode.CountryNotPermitted,
        TwilioErrorCode.ToForbidden, TwilioErrorCode.ToNoPhoneNumber, TwilioErrorCode.ToNotVerified,
    ];

    /// <summary>What 400 says of the caller; with it, any other status than 400 is the caller's: forbidden, unknown, not active.</summary>
    private static readonly int[] OfCaller =
    [
        TwilioErrorCode.AccountNotActive, TwilioErrorCode.TrialFeature, TwilioErrorCode.IncomingAccountNotActive, TwilioErrorCode.VoiceDisabled,
        TwilioErrorCode.AuthenticationFailed, TwilioErrorCode.AccountSuspended, TwilioErrorCode.TestCredentialsRefused,
        TwilioErrorCode.FromNotVerified, TwilioErrorCode.FromInvalid, TwilioErrorCode.FromMissing, TwilioErrorCode.FromNotOwned,
    ];

    public static Refusal Of(TwilioException failure) =>
        failure.StatusCode == HttpStatus.Unauthorized ? Refusal.OfLogin
        : failure.Code == TwilioErrorCode.TooManyConcurrentCalls ? Refusal.TooManyCalls
        : failure.Code == TwilioErrorCode.CallQueueFull ? Refusal.QueueFull
        : failure.Code is { } code && Array.IndexOf(OfNumber, code) >= 0 ? Refusal.OfNumber
        : failure.StatusCode is null or HttpStatus.TooManyRequests || failure.Code == TwilioErrorCode.TooManyRequests ? Refusal.ForNow
        : failure.StatusCode != HttpStatus.BadRequest || (failure.Code is { } other && Array.IndexOf(OfCaller, other) >= 0) ? Refusal.OfCaller
        : Refusal.OfRow;
}
