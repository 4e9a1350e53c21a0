using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Pipeline;

/// <summary>A request that is out for one record of the pipeline.</summary>
/// <param name="target">What its error would be about.</param>
/// <param name="work">The request.</param>
internal abstract class PendingResult(object target, Task work)
{
    public object Target => target;

    public Task Work => work;

    /// <summary>Makes the error of an outcome that is not known; null where repeating does no harm.</summary>
    public Func<TwilioException, ErrorRecord>? UnknownOutcome { get; init; }

    /// <summary>What to report if the pipeline ended before the result could be written; null if nothing was lost.</summary>
    public string? LostResult => this switch
    {
        { UnknownOutcome: null } => null,
        { Work.Status: TaskStatus.RanToCompletion } =>
            $"The command was stopped, but Twilio had accepted the request for {SafeText.Of(target.ToString())}: it is call {Result}.",
        { Work.IsCompleted: false } => UnknownOutcome!(new TwilioException(
            TwilioFailure.TimedOut, "The process ends before its answer came.")).ToString(),
        { Work.Exception.InnerException: TwilioException { IsOutcomeUnknown: true } failure } => UnknownOutcome!(failure).ToString(),
        _ => null,
    };

    /// <summary>The result in a word, once there is one.</summary>
    protected abstract string? Result { get; }

    /// <summary>Writes the result to the pipeline, once there is one.</summary>
    public abstract void Write();
}

/// <summary>A request that is out, with what it brings.</summary>
/// <param name="target">What its error would be about.</param>
/// <param name="work">The request.</param>
/// <param name="write">Writes what it brings; null if that is nothing to write.</param>
internal sealed class PendingResult<T>(object target, Task<T> work, Action<T>? write) : PendingResult(target, work)
{
    protected override string? Result => SafeText.Of(work.Result?.ToString());

    public override void Write() => write?.Invoke(work.Result);
}
