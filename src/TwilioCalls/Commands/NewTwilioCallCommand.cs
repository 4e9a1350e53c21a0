using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Errors;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>
/// Dials. Its parameters are those of Twilio's create operation, and <see cref="NewCall"/> says what each takes.
/// The set of Url takes Twiml, ApplicationSid and Say too, so that a CSV file may have a column for each,
/// and giving two, or none, is reported in plain words instead of PowerShell's "parameter set cannot be resolved".
/// </summary>
[Cmdlet(VerbsCommon.New, "TwilioCall", SupportsShouldProcess = true, DefaultParameterSetName = UrlSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/New-TwilioCall.md")]
[OutputType(typeof(Call))]
public sealed class NewTwilioCallCommand : SpokenCallCommand
{
    private const string TwimlSet = "Twiml";
    private const string ApplicationSet = "Application";

    private readonly HashSet<string> _dialled = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _repeated = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc cref="NewCall.To"/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, AddressTransformation, ArgumentCompleter(typeof(ToCompleter))]
    public string? To { get; set; }

    /// <inheritdoc cref="NewCall.From"/>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, AddressTransformation, ArgumentCompleter(typeof(FromCompleter))]
    public string? From { get; set; }

    /// <inheritdoc cref="NewCall.Url"/>
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? Url { get; set; }

    /// <inheritdoc cref="NewCall.Twiml"/>
    [Parameter(ParameterSetName = TwimlSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true, DontShow = true)]
    [AllowNull, AllowEmptyString, TwimlTransformation]
    public string? Twiml { get; set; }

    /// <inheritdoc cref="NewCall.ApplicationSid"/>
    [Parameter(ParameterSetName = ApplicationSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true, DontShow = true)]
    [AllowNull, AllowEmptyString]
    public string? ApplicationSid { get; set; }

    /// <summary>If the answer to a call is lost, looks for the call for up to half a minute and writes it. It never dials again.</summary>
    [Parameter]
    public SwitchParameter ResolveUnknown { get; set; }

    /// <summary>Leaves out a number that this command has called already, instead of calling it again with a warning.</summary>
    [Parameter]
    public SwitchParameter SkipDuplicate { get; set; }

    /// <summary>One call after the other is dialled, unless the user wants more at once.</summary>
    public NewTwilioCallCommand() => ThrottleLimit = 1;

    /// <summary>Dials one call.</summary>
    protected override void ProcessRecord()
    {
        if (IsRecord(To))
        {
            Try(NameOfRecord(To), Dial);
        }
    }

    private void Dial()
    {
        var call = BindCall();
        AddSpokenText(call);
        call.Validate();
        var account = GetAccount();
        if (_dialled.Contains(call.To!) && IsLeftOut(call.To!))
        {
            return;
        }

        if (ShouldProcess(SafeText.Of(call.To), $"Call from {SafeText.Of(call.From)}"))
        {
            var client = Client;
            Submit(
                call.To!,
                () => client.CreateCallAsync(call, account, ResolveUnknown, StopToken),
                WriteCall,
                failure => UnknownOutcome.OfCall(failure, call, account, Context is not null));
        }
        else if (!IsWhatIf)
        {
            return;
        }

        _dialled.Add(call.To!);
    }

    /// <summary>Says that a number comes again, once for each number; true if it is not to be called again.</summary>
    private bool IsLeftOut(string number)
    {
        if (SkipDuplicate)
        {
            WriteVerbose($"{SafeText.Of(number)} is not called again: an earlier row had it.");
        }
        else if (_repeated.Add(number))
        {
            WriteWarning($"{SafeText.Of(number)} is called again: an earlier row had it. With -SkipDuplicate, each number is called once.");
        }

        return SkipDuplicate;
    }
}
