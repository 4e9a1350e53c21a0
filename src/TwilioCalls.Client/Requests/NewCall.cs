using TwilioCalls.Numbers;
using TwilioCalls.Parameters;

namespace TwilioCalls;

/// <summary>
/// What a new call is made of: the parameters of Twilio's create operation, each declared here once.
/// A property left null is not sent, and Twilio's default applies. Source: Twilio's OpenAPI document.
/// </summary>
public sealed class NewCall
{
    /// <summary>Whom to call: a phone number with its country code, <c>sip:</c> address or <c>client:</c> name. Required.</summary>
    [CallAddress] public string? To { get; set; }

    /// <summary>Who calls: a phone number of the account with its country code, or a <c>client:</c> name. Required.</summary>
    [CallAddress] public string? From { get; set; }

    /// <summary>Where Twilio fetches the TwiML that drives the call.</summary>
    [AbsoluteUri] public Uri? Url { get; set; }

    /// <summary>The TwiML that drives the call: one XML element Response, at most 4000 characters.</summary>
    [Twiml(TwimlAttribute.Longest)] public string? Twiml { get; set; }

    /// <summary>The application (<c>AP…</c>) that drives the call.</summary>
    [Sid(TwilioSid.Application)] public string? ApplicationSid { get; set; }

    /// <summary>How <see cref="Url"/> is requested; POST by default.</summary>
    [AllowedValues(nameof(OptionValues.Method))] public string? Method { get; set; }

    /// <summary>Where Twilio fetches TwiML if <see cref="Url"/> fails.</summary>
    [AbsoluteUri] public Uri? FallbackUrl { get; set; }

    /// <summary>How <see cref="FallbackUrl"/> is requested; POST by default.</summary>
    [AllowedValues(nameof(OptionValues.Method))] public string? FallbackMethod { get; set; }

    /// <summary>Where Twilio reports the call's progress.</summary>
    [AbsoluteUri] public Uri? StatusCallback { get; set; }

    /// <summary>How <see cref="StatusCallback"/> is requested; POST by default.</summary>
    [AllowedValues(nameof(OptionValues.Method))] public string? StatusCallbackMethod { get; set; }

    /// <summary>Which steps are reported; only <c>completed</c> by default.</summary>
    [AllowedValues(nameof(OptionValues.StatusCallbackEvent))] public string[]? StatusCallbackEvent { get; set; }

    /// <summary>Keys to press once the call is answered: at most 32 of 0-9 A-D # *, w (½ s) and W (1 s pause).</summary>
    [AllowedText(32, "0123456789ABCD#*wW")] public string? SendDigits { get; set; }

    /// <summary>Seconds to let it ring, 1 to 600; 60 by default.</summary>
    [AllowedRange(1, 600, "seconds")] public int? Timeout { get; set; }

    /// <summary>Seconds after which the call is ended, 1 to 86,400 (a day).</summary>
    [AllowedRange(1, 86_400, "seconds")] public int? TimeLimit { get; set; }

    /// <summary>Whether to record; not by default.</summary>
    public bool? Record { get; set; }

    /// <summary>Channels of the recording; mono by default.</summary>
    [AllowedValues(nameof(OptionValues.RecordingChannels))] public string? RecordingChannels { get; set; }

    /// <summary>Sides that are recorded; both by default.</summary>
    [AllowedValues(nameof(OptionValues.RecordingTrack))] public string? RecordingTrack { get; set; }

    /// <summary>Where Twilio reports that a recording is ready.</summary>
    [AbsoluteUri] public Uri? RecordingStatusCallback { get; set; }

    /// <summary>How <see cref="RecordingStatusCallback"/> is requested; POST by default.</summary>
    [AllowedValues(nameof(OptionValues.Method))] public string? RecordingStatusCallbackMethod { get; set; }

    /// <summary>Which steps of the recording are reported; only <c>completed</c> by default.</summary>
    [AllowedValues(nameof(OptionValues.RecordingStatusCallbackEvent))] public string[]? RecordingStatusCallbackEvent { get; set; }

    /// <summary>What happens to silence at the ends of the recording; cut by default.</summary>
    [AllowedValues(nameof(OptionValues.Trim))] public string? Trim { get; set; }

    /// <summary>Whether to listen for an answering machine; not by default.</summary>
    [AllowedValues(nameof(OptionValues.MachineDetection))] public string? MachineDetection { get; set; }

    /// <summary>Seconds to try, 3 to 59; 30 by default. Source of the bounds: Twilio's page on error 21234.</summary>
    [AllowedRange(3, 59, "seconds")] public int? MachineDetectionTimeout { get; set; }

    /// <summary>Milliseconds of speech, 1000 to 6000, above which a machine speaks; 2400 by default.</summary>
    [AllowedRange(1000, 6000, "milliseconds")] public int? MachineDetectionSpeechThreshold { get; set; }

    /// <summary>Milliseconds of silence, 500 to 5000, that end speech; 1200 by default.</summary>
    [AllowedRange(500, 5000, "milliseconds")] public int? MachineDetectionSpeechEndThreshold { get; set; }

    /// <summary>Milliseconds of silence at the start, 2000 to 10000, after which the answer is unknown; 5000 by default.</summary>
    [AllowedRange(2000, 10000, "milliseconds")] public int? MachineDetectionSilenceTimeout { get; set; }

    /// <summary>Whether detection runs while the call goes on: the text true or false; false by default.</summary>
    [AllowedValues(nameof(OptionValues.TrueFalse))] public string? AsyncAmd { get; set; }

    /// <summary>Where the result of detection in the background is reported.</summary>
    [AbsoluteUri] public Uri? AsyncAmdStatusCallback { get; set; }

    /// <summary>How <see cref="AsyncAmdStatusCallback"/> is requested; POST by default.</summary>
    [AllowedValues(nameof(OptionValues.Method))] public string? AsyncAmdStatusCallbackMethod { get; set; }

    /// <summary>User name for a SIP call.</summary>
    public string? SipAuthUsername { get; set; }

    /// <summary>Password for a SIP call. A secret: it is sent, and never written anywhere.</summary>
    public string? SipAuthPassword { get; set; }

    /// <summary>The number, SIP address or client that the called party sees.</summary>
    [CallAddress(AddressKinds.Name)] public string? CallerId { get; set; }

    /// <summary>Why you call, shown on the called phone (branded calls, beta).</summary>
    public string? CallReason { get; set; }

    /// <summary>The token of an incoming call that this one forwards.</summary>
    public string? CallToken { get; set; }

    /// <summary>The call's STIR/SHAKEN passports, in base64: up to five, with commas between them. Source: Twilio's C# client 8.2.</summary>
    public string? Passports { get; set; }

    /// <summary>The SID or name of the configuration by which the recording is made. Source: Twilio's C# client 8.2.</summary>
    public string? RecordingConfigurationId { get; set; }

    /// <summary>The trunk (<c>BY…</c>) of your own carrier (beta); for phone numbers only.</summary>
    [Sid(TwilioSid.Byoc)] public string? Byoc { get; set; }

    /// <summary>Where push notifications for a client are delivered.</summary>
    [AbsoluteUri] public Uri? ClientNotificationUrl { get; set; }

    /// <summary>Checks what no single parameter can: that all that is required is there, and one source of TwiML.</summary>
    /// <exception cref="ArgumentException">A parameter is missing, or two exclude each other.</exception>
    public void Validate()
    {
        Required.Text(nameof(To), To, "whom to call");
        Required.Text(nameof(From), From, "a number of the account that calls");
        Required.One((nameof(Url), Url), (nameof(Twiml), Twiml), (nameof(ApplicationSid), ApplicationSid));
    }
}
