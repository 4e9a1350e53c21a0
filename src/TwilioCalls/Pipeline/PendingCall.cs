using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Pipeline;

/// <summary>A request that is out for one record of the pipeline.</summary>
/// <param name="target">What its error would be about.</param>
/// <param name="work">The request.</param>
internal sealed class PendingCall(object target, Task<Call?> work)
{
    public object Target => target;

    public Task<Call?> Work => work;

    /// <summary>The error of an outcome that is not known; null where repeating does no harm.</summary>
    public Func<TwilioException, ErrorRecord>? UnknownOutcome { get; init; }

    /// <summary>What to tell if the pipeline ended before the result could be written; null if nothing was lost.</summary>
    public string? LostResult => this switch
    {
        { UnknownOutcome: null } => null,
        { Work: { Status: TaskStatus.RanToCompletion, Result: { } call } } =>
            $"The command was stopped, but Twilio had accepted the request for {SafeText.Of(target.ToString())}: it is call {call.Sid}.",
        { Work.Exception.InnerException: TwilioException { IsOutcomeUnknown: true } failure } => UnknownOutcome!(failure).ToString(),
        _ => null,
    };
}
