using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Dialling;
using TwilioCalls.Errors;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>
/// Dials. Its parameters are those of Twilio's create operation, and <see cref="NewCall"/> says what each takes.
/// The set of Url takes Twiml and ApplicationSid too, so that a CSV file may have a column for each,
/// and giving two, or none, is told in plain words instead of PowerShell's "parameter set cannot be resolved".
/// </summary>
[Cmdlet(VerbsCommon.New, "TwilioCall", SupportsShouldProcess = true, DefaultParameterSetName = UrlSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/New-TwilioCall.md")]
[OutputType(typeof(Call))]
public sealed class NewTwilioCallCommand : BulkCommand
{
    private const string UrlSet = "Url";
    private const string TwimlSet = "Twiml";
    private const string ApplicationSet = "Application";
    private const string Seconds = "a whole number of seconds";
    private const string Milliseconds = "a whole number of milliseconds";
    private const string WebAddress = "a URL";

    /// <inheritdoc cref="NewCall.To"/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, ArgumentCompleter(typeof(ToCompleter))]
    public string? To { get; set; }

    /// <inheritdoc cref="NewCall.From"/>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, ArgumentCompleter(typeof(FromCompleter))]
    public string? From { get; set; }

    /// <inheritdoc cref="NewCall.Url"/>
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? Url { get; set; }

    /// <inheritdoc cref="NewCall.Twiml"/>
    [Parameter(ParameterSetName = TwimlSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true, DontShow = true)]
    [AllowNull, AllowEmptyString]
    public string? Twiml { get; set; }

    /// <inheritdoc cref="NewCall.ApplicationSid"/>
    [Parameter(ParameterSetName = ApplicationSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true, DontShow = true)]
    [AllowNull, AllowEmptyString]
    public string? ApplicationSid { get; set; }

    /// <inheritdoc cref="NewCall.Method"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? Method { get; set; }

    /// <inheritdoc cref="NewCall.FallbackUrl"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? FallbackUrl { get; set; }

    /// <inheritdoc cref="NewCall.FallbackMethod"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? FallbackMethod { get; set; }

    /// <inheritdoc cref="NewCall.StatusCallback"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? StatusCallback { get; set; }

    /// <inheritdoc cref="NewCall.StatusCallbackMethod"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? StatusCallbackMethod { get; set; }

    /// <inheritdoc cref="NewCall.StatusCallbackEvent"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string[]? StatusCallbackEvent { get; set; }

    /// <inheritdoc cref="NewCall.SendDigits"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SendDigits { get; set; }

    /// <inheritdoc cref="NewCall.Timeout"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(int), Seconds)]
    public int? Timeout { get; set; }

    /// <inheritdoc cref="NewCall.TimeLimit"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(int), Seconds)]
    public int? TimeLimit { get; set; }

    /// <inheritdoc cref="NewCall.Record"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(SwitchParameter), "true or false")]
    public SwitchParameter Record { get; set; }

    /// <inheritdoc cref="NewCall.RecordingChannels"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? RecordingChannels { get; set; }

    /// <inheritdoc cref="NewCall.RecordingTrack"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? RecordingTrack { get; set; }

    /// <inheritdoc cref="NewCall.RecordingStatusCallback"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? RecordingStatusCallback { get; set; }

    /// <inheritdoc cref="NewCall.RecordingStatusCallbackMethod"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? RecordingStatusCallbackMethod { get; set; }

    /// <inheritdoc cref="NewCall.RecordingStatusCallbackEvent"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string[]? RecordingStatusCallbackEvent { get; set; }

    /// <inheritdoc cref="NewCall.Trim"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? Trim { get; set; }

    /// <inheritdoc cref="NewCall.MachineDetection"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? MachineDetection { get; set; }

    /// <inheritdoc cref="NewCall.MachineDetectionTimeout"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(int), Seconds)]
    public int? MachineDetectionTimeout { get; set; }

    /// <inheritdoc cref="NewCall.MachineDetectionSpeechThreshold"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(int), Milliseconds)]
    public int? MachineDetectionSpeechThreshold { get; set; }

    /// <inheritdoc cref="NewCall.MachineDetectionSpeechEndThreshold"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(int), Milliseconds)]
    public int? MachineDetectionSpeechEndThreshold { get; set; }

    /// <inheritdoc cref="NewCall.MachineDetectionSilenceTimeout"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(int), Milliseconds)]
    public int? MachineDetectionSilenceTimeout { get; set; }

    /// <inheritdoc cref="NewCall.AsyncAmd"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? AsyncAmd { get; set; }

    /// <inheritdoc cref="NewCall.AsyncAmdStatusCallback"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? AsyncAmdStatusCallback { get; set; }

    /// <inheritdoc cref="NewCall.AsyncAmdStatusCallbackMethod"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<NewCall>))]
    public string? AsyncAmdStatusCallbackMethod { get; set; }

    /// <summary>User name and password for a SIP call: Twilio's SipAuthUsername and SipAuthPassword.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Credential]
    public PSCredential? SipCredential { get; set; }

    /// <inheritdoc cref="NewCall.CallerId"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CallerId { get; set; }

    /// <inheritdoc cref="NewCall.CallReason"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CallReason { get; set; }

    /// <inheritdoc cref="NewCall.CallToken"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CallToken { get; set; }

    /// <inheritdoc cref="NewCall.Byoc"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Byoc { get; set; }

    /// <inheritdoc cref="NewCall.ClientNotificationUrl"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? ClientNotificationUrl { get; set; }

    /// <summary>If the answer to a call is lost, looks for the call for up to half a minute and writes it. It never dials again.</summary>
    [Parameter]
    public SwitchParameter ResolveUnknown { get; set; }

    /// <summary>One call after the other is dialled, unless the user wants more at once.</summary>
    public NewTwilioCallCommand() => ThrottleLimit = 1;

    /// <summary>Dials one call.</summary>
    protected override void ProcessRecord() => Try(To ?? "", Dial);

    private void Dial()
    {
        var call = Request();
        var account = Account;
        if (ShouldProcess(SafeText.Of(To), $"Call from {SafeText.Of(From)}"))
        {
            var dialler = new Dialler(Client, ActiveContext, ResolveUnknown, StopToken);
            var sent = ActiveContext.Time.GetUtcNow();
            Submit(
                To!,
                () => dialler.DialAsync(call, account, sent),
                failure => UnknownOutcome.OfCall(failure, call, account, Context is not null, sent));
        }
    }

    private NewCall Request()
    {
        var call = RequestBinder.Bind<NewCall>(this);
        if (SipCredential is { } sip && sip != PSCredential.Empty)
        {
            call.SipAuthUsername = sip.UserName;
            call.SipAuthPassword = sip.GetNetworkCredential().Password;
        }

        call.Validate();
        return call;
    }
}
