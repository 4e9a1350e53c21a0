using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;

namespace TwilioCalls.Pipeline;

/// <summary>
/// A cmdlet that dials: the parameters of Twilio's create operation that every such cmdlet takes alike, and
/// <see cref="NewCall"/> says what each takes. Whom to call, who calls and what is said differ, and stand with the cmdlets.
/// </summary>
public abstract class CallParametersCommand : BulkCommand
{
    /// <summary>What a parameter of a URL takes, for messages.</summary>
    private protected const string WebAddress = "a URL";

    private const string Seconds = "seconds";
    private const string Milliseconds = "milliseconds";

    private protected CallParametersCommand()
    {
    }

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
    [Parameter(ValueFromPipelineByPropertyName = true), WholeNumber(Seconds, IsOfRow = true)]
    public int? Timeout { get; set; }

    /// <inheritdoc cref="NewCall.TimeLimit"/>
    [Parameter(ValueFromPipelineByPropertyName = true), WholeNumber(Seconds, IsOfRow = true)]
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
    [Parameter(ValueFromPipelineByPropertyName = true), WholeNumber(Seconds, IsOfRow = true)]
    public int? MachineDetectionTimeout { get; set; }

    /// <inheritdoc cref="NewCall.MachineDetectionSpeechThreshold"/>
    [Parameter(ValueFromPipelineByPropertyName = true), WholeNumber(Milliseconds, IsOfRow = true)]
    public int? MachineDetectionSpeechThreshold { get; set; }

    /// <inheritdoc cref="NewCall.MachineDetectionSpeechEndThreshold"/>
    [Parameter(ValueFromPipelineByPropertyName = true), WholeNumber(Milliseconds, IsOfRow = true)]
    public int? MachineDetectionSpeechEndThreshold { get; set; }

    /// <inheritdoc cref="NewCall.MachineDetectionSilenceTimeout"/>
    [Parameter(ValueFromPipelineByPropertyName = true), WholeNumber(Milliseconds, IsOfRow = true)]
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
    [Parameter(ValueFromPipelineByPropertyName = true), AddressTransformation]
    public string? CallerId { get; set; }

    /// <inheritdoc cref="NewCall.CallReason"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CallReason { get; set; }

    /// <inheritdoc cref="NewCall.CallToken"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CallToken { get; set; }

    /// <inheritdoc cref="NewCall.Passports"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Passports { get; set; }

    /// <inheritdoc cref="NewCall.RecordingConfigurationId"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RecordingConfigurationId { get; set; }

    /// <inheritdoc cref="NewCall.Byoc"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Byoc { get; set; }

    /// <inheritdoc cref="NewCall.ClientNotificationUrl"/>
    [Parameter(ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? ClientNotificationUrl { get; set; }

    /// <summary>The country code of numbers without a plus, 1 to 3 digits; by default the one that Connect-Twilio was given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DefaultCountryCode { get; set; }

    /// <summary>Whether nothing is dialled, but what would be is said.</summary>
    private protected bool IsWhatIf => LanguagePrimitives.IsTrue(
        MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given) ? given : GetVariableValue("WhatIfPreference"));

    /// <summary>The call that the parameters ask for.</summary>
    /// <exception cref="ArgumentException">A value is not allowed.</exception>
    private protected NewCall BindCall()
    {
        var call = RequestBinder.Bind<NewCall>(this, NumbersOf(DefaultCountryCode));
        if (SipCredential is { } sip && sip != PSCredential.Empty)
        {
            call.SipAuthUsername = sip.UserName;
            call.SipAuthPassword = sip.GetNetworkCredential().Password;
        }

        return call;
    }
}
