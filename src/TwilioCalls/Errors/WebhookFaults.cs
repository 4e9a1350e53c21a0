namespace TwilioCalls.Errors;

/// <summary>What went wrong where Twilio asked a web server for instructions, or told it how a call goes. Source of what each code means: Twilio's error dictionary.</summary>
internal static class WebhookFaults
{
    public static readonly Dictionary<int, KnownFault> ByCode = new()
    {
        [TwilioErrorCode.UrlFormatInvalid] = new(
            "the address of a webhook was not one",
            "Give an absolute address that begins with https://, without blanks, and with its special characters escaped."),
        [TwilioErrorCode.WebhookFailed] = new(
            "a webhook did not answer with success",
            "Ask the address yourself with the same method (Invoke-WebRequest), and read its server's log at that time: it must answer with a status of 2xx within 15 seconds, without a login, also to POST. Give -FallbackUrl for when it does not."),
        [TwilioErrorCode.WebhookNotConnected] = new(
            "the server of a webhook could not be reached",
            "Check that the server runs and can be reached from the internet on that port: a firewall, a private address or a tunnel that has ended are the usual reasons."),
        [TwilioErrorCode.WebhookNotHttp] = new(
            "the server of a webhook did not answer in HTTP",
            "Check that the port speaks HTTP, or TLS if the address begins with https://, and that a proxy before it breaks no header."),
        [TwilioErrorCode.WebhookHostUnknown] = new(
            "the host name of a webhook is not known",
            "Check the spelling of the host name, and that it is in the public DNS."),
        [TwilioErrorCode.WebhookRedirects] = new(
            "a webhook was redirected again and again",
            "Give the address at which the redirects end, and look for two rules that send to each other, such as http and https."),
        [TwilioErrorCode.WebhookTlsFailed] = new(
            "the server of a webhook offered no TLS that Twilio takes",
            "Have the server offer TLS 1.2 or later with common ciphers, and send its whole chain of certificates."),
        [TwilioErrorCode.CertificateOfOtherHost] = new(
            "the certificate of a webhook is for another host",
            "Get a certificate that has the host name of the address."),
        [TwilioErrorCode.CertificateExpired] = new(
            "the certificate of a webhook has expired",
            "Renew the certificate, and have the server load it."),
        [TwilioErrorCode.CertificateChainBroken] = new(
            "the certificate of a webhook comes from nobody whom Twilio knows",
            "Have the server send the intermediate certificates too, and use a public authority."),
        [TwilioErrorCode.TwimlTooLarge] = new(
            "a webhook answered with more than 64 kB",
            "Answer with less TwiML. More than that is most often an error page of the application: read what it sends."),
        [TwilioErrorCode.TwimlNotXml] = new(
            "a webhook answered with something that is no XML",
            "Read what the address sends: the first character must be <, every & in a text must be &amp;, and an error page is no TwiML."),
        [TwilioErrorCode.TwimlVersion] = new(
            "a webhook answered with TwiML of another version",
            "Begin with <?xml version=\"1.0\" encoding=\"UTF-8\"?>."),
        [TwilioErrorCode.TwimlRoot] = new(
            "a webhook answered with XML that is no TwiML",
            "Put everything inside one <Response>. Names are written with a capital letter."),
        [TwilioErrorCode.TwimlSchema] = new(
            "a webhook answered with TwiML that Twilio knows only in part",
            "Check the spelling of verbs and attributes, which matters: what is not known was left out."),
        [TwilioErrorCode.ContentTypeWrong] = new(
            "a webhook answered with a type that is neither XML nor sound",
            "Send the header Content-Type: text/xml with TwiML, or the right type of the sound that <Play> names."),
        [TwilioErrorCode.TwilioInternal] = new(
            "Twilio failed at it",
            "Place the call again later. If it fails again, give Twilio's support the SID of the call."),
        [TwilioErrorCode.SayTooLong] = new(
            "a text to be spoken was too long",
            "Divide the text among several <Say>, each below 3,000 characters."),
        [TwilioErrorCode.StatusCallbackFailed] = new(
            "a status callback did not answer with success",
            "The call itself was not harmed. Check that the address of -StatusCallback answers with a status of 2xx, also to POST, and needs no login."),
    };
}
