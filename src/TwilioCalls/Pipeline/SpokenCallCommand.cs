using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;

namespace TwilioCalls.Pipeline;

/// <summary>
/// A cmdlet that dials and can have a text spoken, without TwiML. <see cref="SpokenMessage"/> says what each parameter takes. The set
/// in which a row of a file chooses what drives its call takes the text too.
/// </summary>
public abstract class SpokenCallCommand : CallParametersCommand
{
    /// <summary>The set of Url, in which a row may choose.</summary>
    private protected const string UrlSet = "Url";

    private const string SaySet = "Say";

    private IdleParameterWarning? _idle;

    private protected SpokenCallCommand()
    {
    }

    /// <inheritdoc cref="SpokenMessage.Say"/>
    [Parameter(ParameterSetName = SaySet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true, DontShow = true)]
    [AllowNull, AllowEmptyString, SpokenTextTransformation]
    public string? Say { get; set; }

    /// <inheritdoc cref="SpokenMessage.Voice"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<SpokenMessage>))]
    public string? Voice { get; set; }

    /// <inheritdoc cref="SpokenMessage.Language"/>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OptionCompleter<SpokenMessage>))]
    public string? Language { get; set; }

    /// <inheritdoc cref="SpokenMessage.Repeat"/>
    [Parameter(ValueFromPipelineByPropertyName = true), WholeNumber("times", IsOfRow = true)]
    public int? Repeat { get; set; }

    private IdleParameterWarning Idle => _idle ??= new(this);

    /// <summary>Warns of the parameters that did nothing in any record.</summary>
    protected override void EndProcessing()
    {
        Idle.Write();
        base.EndProcessing();
    }

    /// <summary>Turns the text into the call's TwiML, and takes note of parameters that do nothing.</summary>
    /// <param name="call">The call that the other parameters ask for.</param>
    /// <exception cref="ArgumentException">Not exactly one parameter says what drives the call, or there is nothing to say, or too much.</exception>
    private protected void AddSpokenText(NewCall call)
    {
        var message = RequestBinder.Bind<SpokenMessage>(this);
        Required.One(
            (nameof(NewCall.Url), call.Url), (nameof(NewCall.Twiml), call.Twiml),
            (nameof(NewCall.ApplicationSid), call.ApplicationSid), (nameof(SpokenMessage.Say), message.Say));
        Idle.Add([.. IdleParameters.Of(call), .. IdleParameters.Of(message)]);
        if (message.Say is not null)
        {
            call.Twiml = message.ToTwiml();
        }

        // Nothing comes after a single record: the warning stands before what it is about.
        if (!MyInvocation.ExpectingInput)
        {
            Idle.Write();
        }
    }

    /// <summary>The pipeline may end before the warning was due.</summary>
    private protected override void Abandon()
    {
        Idle.WritePastPipeline();
        base.Abandon();
    }
}
