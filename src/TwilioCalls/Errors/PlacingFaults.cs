namespace TwilioCalls.Errors;

/// <summary>Why Twilio did not place a call. Source of what each code means: Twilio's error dictionary.</summary>
internal static class PlacingFaults
{
    public static readonly Dictionary<int, KnownFault> ByCode = new()
    {
        [TwilioErrorCode.AccountNotActive] = new(
            "the account is not active",
            "Look in the Twilio console why the account is suspended or closed, often an unpaid bill, and ask Twilio's support to open it again."),
        [TwilioErrorCode.TrialFeature] = new(
            "a trial account may not do that",
            "Upgrade the account in the Twilio console, or leave out what a trial account cannot do."),
        [TwilioErrorCode.IncomingAccountNotActive] = new(
            "the account that was called is not active",
            "Look in the Twilio console why the account is suspended or closed: until it is open again, its numbers take no calls."),
        [TwilioErrorCode.TooManyConcurrentCalls] = new(
            "as many calls of the account were going on as it may have",
            "As many calls of the account are going on as it may have: wait until some have ended (Get-TwilioCall -Status in-progress), or place fewer at once. "
            + "Trial accounts, and new ones without an approved customer profile, have a low limit."),
        [TwilioErrorCode.VoiceDisabled] = new(
            "Twilio has disabled calls for the account",
            "The account may be under review: ask Twilio's support what they need, and place no calls until they answer."),
        [TwilioErrorCode.CallInitiatedAlready] = new(
            "it had been placed already",
            "The call was placed, so do not place it again: look for it with Get-TwilioCall -To and -From."),
        [TwilioErrorCode.UrlInvalid] = new(
            "it had no address that Twilio can reach",
            "Give -Url an address that Twilio can reach from the internet, with https://, a host name and a path: not localhost, nor a name or address of a private network. "
            + "With -ApplicationSid, it is the application's voice URL that is missing or wrong. -Say and -Twiml need no address at all."),
        [TwilioErrorCode.FromNotVerified] = new(
            "it came from a number that the account may not call from",
            "Give -From a phone number of this account, or verify that the number is yours in Twilio's console (verified caller ids). "
            + "Test credentials can call from +15005550006 only."),
        [TwilioErrorCode.ToInvalid] = new(
            "the number called was not a phone number",
            "Give -To a phone number in E.164 form, such as +14155550123."),
        [TwilioErrorCode.FromInvalid] = new(
            "it came from what is no phone number of the account",
            "Give -From a phone number of the account, or a verified caller id."),
        [TwilioErrorCode.ToUnreachable] = new(
            "the number called cannot be reached",
            "Check that the number exists and is in service: no carrier of Twilio's takes calls to it. If it is right, ask Twilio's support."),
        [TwilioErrorCode.CountryNotPermitted] = new(
            "the account may not call that country",
            "Allow calls to that country in the account's geographic permissions."),
        [TwilioErrorCode.ToForbidden] = new(
            "Twilio blocks calls to the number",
            "Call another number. Numbers at high risk of fraud, and for accounts without a customer profile those of +1, are blocked: if you need this one, ask Twilio's support."),
        [TwilioErrorCode.ToNoPhoneNumber] = new(
            "the number called was not a phone number",
            "Give -To a phone number in E.164 form, such as +14155550123."),
        [TwilioErrorCode.ToNotVerified] = new(
            "a trial account calls verified numbers only",
            "A trial account calls verified numbers only."),
        [TwilioErrorCode.CallQueueFull] = new(
            "a day's worth of calls was waiting already",
            "A day's worth of calls is waiting to be placed, and no more are taken: check that no script places calls in a loop, cancel those that need not be placed "
            + "(Get-TwilioCall -Status queued | Set-TwilioCall -Status canceled), and go on when the queue is shorter."),
        [TwilioErrorCode.TwimlTooLong] = new(
            "its TwiML was longer than 4,000 characters",
            "Shorten the TwiML, or have Twilio fetch it with -Url, which may give it 64 kB."),
    };
}
