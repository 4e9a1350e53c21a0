namespace TwilioCalls.Errors;

/// <summary>
/// What to do about calls that Twilio did not place or could not connect, by its code. Source of what each code means: Twilio's
/// error dictionary.
/// </summary>
internal static class CallAdvice
{
    private static readonly Dictionary<int, string> ByCode = new()
    {
        [TwilioErrorCode.TooManyConcurrentCalls] =
            "As many calls of the account are going on as it may have: wait until some have ended (Get-TwilioCall -Status in-progress), or place fewer at once. "
            + "Trial accounts, and new ones without an approved customer profile, have a low limit.",
        [TwilioErrorCode.CallQueueFull] =
            "A day's worth of calls is waiting to be placed, and no more are taken: check that no script places calls in a loop, cancel those that need not be placed "
            + "(Get-TwilioCall -Status queued | Set-TwilioCall -Status canceled), and go on when the queue is shorter.",
        [TwilioErrorCode.CallInitiatedAlready] =
            "The call was placed, so do not place it again: look for it with Get-TwilioCall -To and -From.",
        [TwilioErrorCode.UrlInvalid] =
            "Give -Url an address that Twilio can reach from the internet, with https://, a host name and a path: not localhost, nor a name or address of a private network. "
            + "With -ApplicationSid, it is the application's voice URL that is missing or wrong. -Say and -Twiml need no address at all.",
        [TwilioErrorCode.FromNotVerified] =
            "Give -From a phone number of this account, or verify that the number is yours in Twilio's console (verified caller ids). "
            + "Test credentials can call from +15005550006 only.",
        [TwilioErrorCode.DialFormatInvalid] =
            "Write the number in <Dial> in E.164 form, such as +14155550123: a plus sign, the country code, then digits only. SIP addresses belong in <Sip>, clients in <Client>.",
        [TwilioErrorCode.DialNumberUnreachable] =
            "Check that the number in <Dial> exists and begins with a plus sign and its country code. If it is right, no carrier of Twilio's could reach it: try again later.",
        [TwilioErrorCode.DialNumberForbidden] =
            "Twilio does not connect this account to the number in <Dial>, such as a premium rate or an emergency number: call another one, or ask Twilio's support.",
        [TwilioErrorCode.DialCountryUnknown] =
            "The number in <Dial> begins with a country code that does not exist: check the digits after the plus sign, and that no leading 0 or 00 was left there.",
        [TwilioErrorCode.DialCountryNotPermitted] =
            "Allow calls to the country of the number in <Dial> in the account's voice geographic permissions. Numbers at high risk of fraud are allowed separately there.",
    };

    public static string? For(int? code) => code is { } known && ByCode.TryGetValue(known, out var advice) ? advice : null;
}
