using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet whose work is asynchronous: it obeys Ctrl+C, shows progress, and makes errors of failures.</summary>
public abstract class AsyncCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PipelineThread _pipeline;
    private readonly ProgressMeter _progress;
    private bool _hasLoginFailed;

    private protected AsyncCommand()
    {
        _progress = new ProgressMeter(this, () => ProgressStatus);
        _pipeline = new PipelineThread(_progress.Tick);
    }

    /// <summary>Cancelled by Ctrl+C, and when the pipeline ends.</summary>
    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>How far the command is, in a few words.</summary>
    private protected abstract string ProgressStatus { get; }

    /// <summary>As whom the requests are signed, and where that came from, for the advice about a login that is refused.</summary>
    private protected virtual string? LoginSource => null;

    /// <summary>Frees what the cmdlet holds. PowerShell calls it when the pipeline ends.</summary>
    public void Dispose()
    {
        // However the pipeline ended: a command before this one may have thrown, or was stopped while this one was idle.
        _stop.Cancel();
        Abandon();
        _progress.Complete();
        _stop.Dispose();
        _pipeline.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends every wait at once, for Ctrl+C.</summary>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Waits for the work that is still going on, which has just been cancelled, so that nothing runs on.</summary>
    private protected virtual void Abandon()
    {
    }

    /// <summary>
    /// The login has failed, which ends the command: waits for the requests that are out, and writes what has become of each.
    /// </summary>
    private protected virtual void Settle()
    {
    }

    private protected T Await<T>(ValueTask<T> task) => _pipeline.Await(task);

    private protected void Await(Task task) => _pipeline.Await(task);

    /// <summary>Has something done on the pipeline's thread, when it next waits. Can be called from any thread.</summary>
    private protected void Post(Action action) => _pipeline.Post(action);

    private protected void ShowProgress() => _progress.Tick();

    /// <summary>Waits for tasks to end, well or not, without doing anything meanwhile.</summary>
    private protected static void WaitUntilEnded(params Task[] tasks) =>
        ((IAsyncResult)Task.WhenAll(tasks)).AsyncWaitHandle.WaitOne();

    /// <summary>Does the work of one record; its failure is one error, and the next record is still processed.</summary>
    /// <param name="target">What the error is about: a SID, or the input. It is shown, so a text that may be a secret is no target.</param>
    /// <param name="work">The work.</param>
    /// <param name="unknownOutcome">Makes the error of a request whose outcome is not known.</param>
    private protected void Try(object target, Action work, Func<TwilioException, ErrorRecord>? unknownOutcome = null)
    {
        try
        {
            work();
            ShowProgress();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (TwilioException failure) when (failure.IsOutcomeUnknown && unknownOutcome is not null)
        {
            if (_stop.IsCancellationRequested)
            {
                // Whoever ends the pipeline early reports it: the pipeline takes no errors any more.
                throw new PipelineStoppedException();
            }

            WriteError(unknownOutcome(failure));
            if (ErrorRecords.IsLoginFailure(failure))
            {
                // A proxy's refusal says nothing of this call, but the next would meet it, too.
                EndForLogin(failure, target);
            }
        }
        catch (TwilioException failure) when (ErrorRecords.IsLoginFailure(failure))
        {
            EndForLogin(failure, target);
        }
        catch (TwilioException failure)
        {
            WriteError(ErrorRecords.From(failure, target, RecordOf(target)));
        }
        catch (ArgumentException failure)
        {
            WriteError(ErrorRecords.From(failure, target, this, record: RecordOf(target)));
        }
    }

    private void EndForLogin(TwilioException failure, object target)
    {
        if (!_hasLoginFailed)
        {
            // The others that fail in the same way add nothing to the first.
            _hasLoginFailed = true;
            Settle();
            ThrowTerminatingError(ErrorRecords.From(failure, target, RecordOf(target), LoginSource));
        }
    }

    /// <summary>The record that an error is about; null if it is about the command, such as a listing.</summary>
    private string? RecordOf(object target) => target is string text && text != MyInvocation.MyCommand.Name ? text : null;
}
