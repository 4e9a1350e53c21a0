namespace TwilioCalls.Errors;

/// <summary>What went wrong where the instructions of a call dialled another one. Source of what each code means: Twilio's error dictionary.</summary>
internal static class DialFaults
{
    public static readonly Dictionary<int, KnownFault> ByCode = new()
    {
        [TwilioErrorCode.DialInDial] = new(
            "<Dial> stood where a call is being dialled already",
            "Take <Dial> out of the TwiML of <Number url=...>: it can speak to whoever was dialled, but not dial on."),
        [TwilioErrorCode.DialTimeoutInvalid] = new(
            "the timeout of <Dial> is no number of seconds",
            "Give the timeout of <Dial> as a whole number of seconds, 5 to 600."),
        [TwilioErrorCode.DialCallerIdInvalid] = new(
            "the caller id of <Dial> is none that the account may show",
            "Set callerId of <Dial> to a number of the account or a verified one, or leave it out where the caller has a number. Calls from a client, or with a hidden number, need one."),
        [TwilioErrorCode.DialNestingInvalid] = new(
            "<Dial> had something in it that it cannot have",
            "Put into <Dial> a number, or <Number>, <Client>, <Sip>, <Conference>, <Queue> or <Sim>, and nothing else."),
        [TwilioErrorCode.DialMethodInvalid] = new(
            "the method of <Number> is neither GET nor POST",
            "Write GET or POST as the method of <Number>."),
        [TwilioErrorCode.DialDigitsInvalid] = new(
            "the digits that <Number> was to send are none",
            "Write sendDigits of <Number> with 0 to 9, #, * and w, which waits half a second."),
        [TwilioErrorCode.DialFormatInvalid] = new(
            "the number in <Dial> was not written in E.164 form",
            "Write the number in <Dial> in E.164 form, such as +14155550123: a plus sign, the country code, then digits only. SIP addresses belong in <Sip>, clients in <Client>."),
        [TwilioErrorCode.DialNumberUnreachable] = new(
            "no carrier could reach the number",
            "Check that the number in <Dial> exists and begins with a plus sign and its country code. If it is right, no carrier of Twilio's could reach it: try again later."),
        [TwilioErrorCode.DialNumberForbidden] = new(
            "Twilio does not connect the account to the number",
            "Twilio does not connect this account to the number in <Dial>, such as a premium rate or an emergency number: call another one, or ask Twilio's support."),
        [TwilioErrorCode.DialCountryUnknown] = new(
            "the number begins with a country code that does not exist",
            "The number in <Dial> begins with a country code that does not exist: check the digits after the plus sign, and that no leading 0 or 00 was left there."),
        [TwilioErrorCode.DialCountryNotPermitted] = new(
            "the account may not call the country of the number",
            "Allow calls to the country of the number in <Dial> in the account's voice geographic permissions. Numbers at high risk of fraud are allowed separately there."),
        [TwilioErrorCode.DialFromInvalid] = new(
            "the caller id of <Dial> is no number that can call",
            "Write callerId of <Dial> in E.164 form, with a number that is in use and not on a do-not-originate list."),
        [TwilioErrorCode.DialCallerIdTooLong] = new(
            "the caller id of <Dial> is too long",
            "Write callerId of <Dial> in E.164 form: at most 15 digits after the plus sign."),
    };
}
