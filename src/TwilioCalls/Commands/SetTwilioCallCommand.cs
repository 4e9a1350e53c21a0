using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Errors;
using TwilioCalls.Pipeline;
using TwilioCalls.Waiting;

namespace TwilioCalls.Commands;

/// <summary>
/// Ends live calls, or gives them new instructions. Its parameters are those of Twilio's update operation, and
/// <see cref="CallUpdate"/> says what each takes. None of them binds from a piped call, whose status is an old one.
/// Status, Url, Twiml and Say are optional in each other's sets, so that giving two is reported in plain words here.
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioCall", SupportsShouldProcess = true, DefaultParameterSetName = StatusSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Set-TwilioCall.md")]
[OutputType(typeof(Call))]
public sealed class SetTwilioCallCommand : ChangeCommand
{
    private const string StatusSet = "Status";
    private const string UrlSet = "Url";
    private const string TwimlSet = "Twiml";
    private const string SaySet = "Say";

    private CallUpdate _update = new();

    /// <inheritdoc cref="CallUpdate.Status"/>
    [Parameter(ParameterSetName = StatusSet, Position = 1), ArgumentCompleter(typeof(OptionCompleter<CallUpdate>))]
    public string? Status { get; set; }

    /// <inheritdoc cref="CallUpdate.Url"/>
    [Parameter(ParameterSetName = UrlSet, Mandatory = true)]
    [Parameter(ParameterSetName = StatusSet, DontShow = true)]
    [TextTransformation(typeof(Uri), "a URL")]
    public Uri? Url { get; set; }

    /// <inheritdoc cref="CallUpdate.Twiml"/>
    [Parameter(ParameterSetName = TwimlSet, Mandatory = true)]
    [Parameter(ParameterSetName = StatusSet, DontShow = true), TwimlTransformation]
    public string? Twiml { get; set; }

    /// <inheritdoc cref="SpokenMessage.Say"/>
    [Parameter(ParameterSetName = SaySet, Mandatory = true)]
    [Parameter(ParameterSetName = StatusSet, DontShow = true)]
    [AllowEmptyString, SpokenTextTransformation]
    public string? Say { get; set; }

    /// <inheritdoc cref="SpokenMessage.Voice"/>
    [Parameter, ArgumentCompleter(typeof(OptionCompleter<SpokenMessage>))]
    public string? Voice { get; set; }

    /// <inheritdoc cref="SpokenMessage.Language"/>
    [Parameter, ArgumentCompleter(typeof(OptionCompleter<SpokenMessage>))]
    public string? Language { get; set; }

    /// <inheritdoc cref="SpokenMessage.Repeat"/>
    [Parameter, WholeNumber("times")]
    public int? Repeat { get; set; }

    /// <inheritdoc cref="CallUpdate.Method"/>
    [Parameter, ArgumentCompleter(typeof(OptionCompleter<CallUpdate>))]
    public string? Method { get; set; }

    /// <inheritdoc cref="CallUpdate.FallbackUrl"/>
    [Parameter, TextTransformation(typeof(Uri), "a URL")]
    public Uri? FallbackUrl { get; set; }

    /// <inheritdoc cref="CallUpdate.FallbackMethod"/>
    [Parameter, ArgumentCompleter(typeof(OptionCompleter<CallUpdate>))]
    public string? FallbackMethod { get; set; }

    /// <inheritdoc cref="CallUpdate.StatusCallback"/>
    [Parameter, TextTransformation(typeof(Uri), "a URL")]
    public Uri? StatusCallback { get; set; }

    /// <inheritdoc cref="CallUpdate.StatusCallbackMethod"/>
    [Parameter, ArgumentCompleter(typeof(OptionCompleter<CallUpdate>))]
    public string? StatusCallbackMethod { get; set; }

    /// <inheritdoc cref="CallUpdate.TimeLimit"/>
    [Parameter, WholeNumber("seconds")]
    public int? TimeLimit { get; set; }

    private protected override string Action => _update switch
    {
        { Status: { } status } => $"End the call as {status}",
        { Url: { } url } => $"Redirect the call to {SafeText.Of(UserInfo.RemoveFrom(url.OriginalString))}",
        { Twiml: not null } when Say is not null => $"Have the call say: {SafeText.Of(Say)}",
        { Twiml: not null } => "Redirect the call to new TwiML",
        _ => "Change the call's settings",
    };

    /// <summary>Checks the change once, before the first call.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var message = RequestBinder.BindOrEnd<SpokenMessage>(this);
        _update = RequestBinder.BindOrEnd<CallUpdate>(this, update => Complete(update, message));
        var idle = new IdleParameterWarning(this);
        idle.Add([.. IdleParameters.Of(_update), .. IdleParameters.Of(message)]);
        idle.Write();
    }

    private static void Complete(CallUpdate update, SpokenMessage message)
    {
        Required.AtMostOne(
            (nameof(CallUpdate.Status), update.Status), (nameof(CallUpdate.Url), update.Url),
            (nameof(CallUpdate.Twiml), update.Twiml), (nameof(SpokenMessage.Say), message.Say));
        if (message.Say is not null)
        {
            update.Twiml = message.ToTwiml();
        }

        update.Validate();
    }

    private protected override void Change(TwilioClient client, string sid, string? account)
    {
        if (_update.Status is { } status)
        {
            End(client, sid, account, new RequestedEnd(sid, status, account));
            return;
        }

        Submit(
            sid,
            () => client.UpdateCallAsync(sid, _update, account, StopToken),
            WriteCall,
            _update.IsRedirect ? failure => UnknownOutcome.OfRedirect(failure, sid) : null);
    }

    private void End(TwilioClient client, string sid, string? account, RequestedEnd end)
    {
        Submit(
            sid,
            async () =>
            {
                var answer = await client.UpdateCallAsync(sid, _update, account, StopToken).ConfigureAwait(false);
                return await end.ConfirmAsync(client, answer, ActiveContext.DelayAsync, StopToken).ConfigureAwait(false);
            },
            call =>
            {
                if (end.Missed(call) is { } error)
                {
                    WriteError(error);
                }
                else
                {
                    WriteCall(call);
                }
            });
    }
}
