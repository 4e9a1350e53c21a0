namespace TwilioCalls.Errors;

/// <summary>What went wrong on the way to or from a SIP address, a trunk, or the telephone network. Source of what each code means: Twilio's error dictionary.</summary>
internal static class SipFaults
{
    public static readonly Dictionary<int, KnownFault> ByCode = new()
    {
        [TwilioErrorCode.SipUriInvalid] = new(
            "a SIP address was none",
            "Write the address as sip:user@host, with host a public name or address, and parameters after a semicolon."),
        [TwilioErrorCode.SipNotAuthorized] = new(
            "the account may not call SIP addresses",
            "Ask Twilio's support to enable SIP for the account."),
        [TwilioErrorCode.SipNotEnabled] = new(
            "calls to SIP addresses are not enabled for the account",
            "Ask Twilio's support to enable SIP for the account, from that account."),
        [TwilioErrorCode.SipHostUnknown] = new(
            "the host of a SIP address is not known",
            "Check the spelling of the host, and that the public DNS has it."),
        [TwilioErrorCode.TrunkTooFast] = new(
            "the trunk took more calls a second than it may",
            "Send calls to the trunk more slowly, or ask for more calls a second under Termination in the trunk's settings."),
        [TwilioErrorCode.TrunkVoiceDisabled] = new(
            "Twilio has disabled calls for the account",
            "The account may be under review: ask Twilio's support what they need."),
        [TwilioErrorCode.SipUserNotRegistered] = new(
            "the SIP user that was called is not registered",
            "Check the name in the address, and that the phone is on and signed in to the SIP domain: a registration ends when it is not renewed."),
        [TwilioErrorCode.TrunkWithoutOrigination] = new(
            "the trunk has no address to send calls to",
            "Give the trunk an origination URI in the Twilio console, and enable it."),
        [TwilioErrorCode.SipEndpointFailed] = new(
            "the SIP server that was called answered with an error, or not at all",
            "Read the SIP status in the notification. Then check that the server runs, that its firewall lets Twilio's addresses through for signalling and media, that the address is right, and that it offers TLS 1.2 if it is called by TLS."),
        [TwilioErrorCode.TrunksTooFast] = new(
            "the trunks of the account took more calls a second than they may together",
            "Send calls more slowly, or ask Twilio for more calls a second for the parent account."),
        [TwilioErrorCode.NoAudio] = new(
            "one side sent no sound for a long time",
            "Most often one side lost its network without hanging up. If it comes again and again, check that the firewall lets the media ports through in both directions."),
        [TwilioErrorCode.NoCarrierAnswered] = new(
            "no carrier answered within a minute",
            "Check that the number is in service, and call again later. If others can call it, give Twilio's support the SID of the call."),
        [TwilioErrorCode.CarrierBlockedCaller] = new(
            "a carrier blocked it because of the number that called",
            "The number that calls passes for unwanted calls: register it with the carriers' analytics (freecallerregistry.com), sign calls with SHAKEN/STIR, and call fewer people who do not answer."),
        [TwilioErrorCode.SipToNotVerified] = new(
            "a trial account calls verified numbers only",
            "Verify both numbers in the Twilio console, or upgrade the account."),
        [TwilioErrorCode.SipNumberInvalid] = new(
            "a phone system sent a number that is not in E.164 form",
            "Have the phone system send numbers with a plus sign and the country code, such as +14155550123."),
        [TwilioErrorCode.SipNamesDiffer] = new(
            "the name that a phone signed in with is not its user name",
            "Set the authorization name of the phone to the same as its user name."),
        [TwilioErrorCode.SipNotPermitted] = new(
            "the trunk let nobody in",
            "Check that the account is active, and that the trunk has a list of addresses or of credentials under Termination."),
        [TwilioErrorCode.SipSourceNotAllowed] = new(
            "a phone system called from an address that the trunk does not know",
            "Add the public address of the phone system to the trunk's list of allowed addresses."),
        [TwilioErrorCode.SipCredentialWrong] = new(
            "a phone system signed in with a wrong name or password",
            "Compare the name and password of the phone system with the trunk's list of credentials."),
        [TwilioErrorCode.SipNumberBlocked] = new(
            "Twilio blocks calls to the number",
            "Numbers at high risk of fraud, and for accounts without a customer profile those of +1, are blocked: complete the profile, or ask Twilio's support."),
        [TwilioErrorCode.SipCountryNotPermitted] = new(
            "the account may not call the country of the number",
            "Allow calls to that country in the account's voice geographic permissions."),
        [TwilioErrorCode.SipFromInvalid] = new(
            "a phone system called with a number that cannot call",
            "Have the phone system send as caller a number of yours in E.164 form that is in use."),
        [TwilioErrorCode.SecureMediaRefused] = new(
            "a phone system sent encrypted media, which was not expected",
            "Enable secure trunking for the trunk, or have the phone system send RTP."),
        [TwilioErrorCode.SecureMediaRequired] = new(
            "a phone system sent media without encryption",
            "Have the phone system send SRTP, or turn secure trunking off for the trunk."),
        [TwilioErrorCode.SipDomainOfOthers] = new(
            "the SIP domain that was called belongs to another account",
            "Register the phone with a SIP domain of the same account, or of its parent."),
        [TwilioErrorCode.SipRegionMissing] = new(
            "the SIP domain was called without its region",
            "Write the region into the address, as in sip:user@domain.sip.us1.twilio.com."),
        [TwilioErrorCode.SipRedirectFailed] = new(
            "the SIP server sent the call to where it cannot go",
            "Have the server redirect to a public SIP address, not to Twilio's own or a private one, and not again and again."),
        [TwilioErrorCode.SipUserMissing] = new(
            "the SIP address that was called has no user",
            "Write the name of the user before the domain: sip:user@domain.sip.twilio.com."),
        [TwilioErrorCode.ForwardingBlocked] = new(
            "the law of the region does not let it be forwarded there",
            "Forward to a number of the same country as the one that was called."),
    };
}
