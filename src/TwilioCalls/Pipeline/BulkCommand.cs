using System.Management.Automation;
using TwilioCalls.Binding;

namespace TwilioCalls.Pipeline;

/// <summary>
/// A cmdlet that sends a request for each record, several at once. Results and errors are written in the order of the
/// input, on the pipeline's thread. Nothing that dials is forgotten, however the pipeline ends.
/// </summary>
public abstract class BulkCommand : TwilioCommand
{
    /// <summary>The greatest <see cref="ThrottleLimit"/>.</summary>
    private protected const int MaximumThrottleLimit = 64;

    /// <summary>What reporting may take on top of waiting.</summary>
    private static readonly TimeSpan ReportTime = TimeSpan.FromSeconds(2);

    private readonly PendingResults _pending = new();
    private TerminationWatch? _termination;
    private int _done;
    private long _records;

    private protected BulkCommand()
    {
    }

    /// <summary>The requests that may be out at once, 1 to 64.</summary>
    [Parameter, ValidateRange(1, MaximumThrottleLimit), WholeNumber("requests", IsNeeded = true)]
    public int ThrottleLimit { get; set; } = 8;

    private protected override string ProgressStatus => $"{_done} of {_done + _pending.Count} so far";

    /// <summary>Counts a record of the pipeline; false for one that is empty throughout, which is none.</summary>
    private protected bool IsRecord(string? value)
    {
        _records++;
        if (BlankRow.IsMark(value))
        {
            WriteVerbose($"Row {_records} is empty.");
            return false;
        }

        return true;
    }

    /// <summary>The SIDs of a record of the pipeline, which counts it; none for one that is empty throughout.</summary>
    private protected string[] SidsOfRecord(string[] sids) => IsRecord(sids.Length == 1 ? sids[0] : null) ? sids : [];

    /// <summary>What an error calls the record: its number or SID, else its row.</summary>
    private protected string NameOfRecord(string? value) => !string.IsNullOrWhiteSpace(value) ? value!
        : MyInvocation.ExpectingInput ? FormattableString.Invariant($"Row {_records}") : "";

    /// <summary>Writes what is still out.</summary>
    protected override void EndProcessing() => WriteAll();

    /// <summary>Sends a request, and writes the results that are due.</summary>
    /// <param name="target">What its error would be about: a SID, or the input.</param>
    /// <param name="send">Sends the request. What it throws at once is an error of this record, too.</param>
    /// <param name="write">Writes what it brings; null if that is nothing to write.</param>
    /// <param name="unknownOutcome">Makes the error of an outcome that is not known, for requests that must not be repeated.</param>
    private protected void Submit<T>(
        object target, Func<Task<T>> send, Action<T>? write, Func<TwilioException, ErrorRecord>? unknownOutcome = null)
    {
        if (unknownOutcome is not null)
        {
            _termination ??= new TerminationWatch(
                StopProcessing, () => ReportLost(isLast: true), ActiveContext.DialCompletionTimeout + ReportTime);
        }

        _pending.Add(new PendingResult<T>(target, SendAsync(send), write) { UnknownOutcome = unknownOutcome });
        while (_pending.Next is { } next && (_pending.Count >= ThrottleLimit || next.Work.IsCompleted))
        {
            Write(next);
        }

        EndWatchIfIdle();
    }

    // A failure waits for its turn like a result.
    private static async Task<T> SendAsync<T>(Func<Task<T>> send) => await send().ConfigureAwait(false);

    /// <summary>
    /// The pipeline ends early. Reads are cancelled; what dials is awaited for a while, and reported past the pipeline,
    /// which takes nothing any more.
    /// </summary>
    private protected override void Abandon()
    {
        ReportLost(isLast: false);
        EndWatchIfIdle();
    }

    /// <inheritdoc/>
    private protected override void Settle()
    {
        if (_pending.Next is { } failed)
        {
            // The one whose login failed.
            _pending.Remove(failed);
            WriteAll();
        }
    }

    private void WriteAll()
    {
        while (_pending.Next is { } next)
        {
            Write(next);
        }

        EndWatchIfIdle();
    }

    private void Write(PendingResult next)
    {
        var isReported = false;
        try
        {
            Try(
                next.Target,
                () =>
                {
                    Await(next.Work);
                    StopToken.ThrowIfCancellationRequested();
                    isReported = true;
                    next.Write();
                    if (TerminationWatch.IsEnding)
                    {
                        // What was written to a pipeline that goes no further has not been seen by anybody.
                        StopToken.ThrowIfCancellationRequested();
                    }
                },
                next.UnknownOutcome is not { } unknown ? null : failure =>
                {
                    isReported = true;
                    return unknown(failure);
                });
            _pending.Remove(next);
            _done++;
        }
        catch when (isReported && !StopToken.IsCancellationRequested)
        {
            // A command further down has enough, and has got this one; or its error ends the pipeline, and has been reported.
            // Only Ctrl+C takes from a pipeline what was written to it; PowerShell's exception is the same in all cases.
            _pending.Remove(next);
            throw;
        }
    }

    /// <param name="isLast">Whether there is no more time to wait for answers.</param>
    private void ReportLost(bool isLast)
    {
        while (_pending.Next is { } pending)
        {
            if (!isLast)
            {
                WaitUntilEnded(pending.Work);
            }

            if (_pending.Remove(pending) && pending.LostResult is { } lost)
            {
                LateReport.Write(Host.UI, lost);
            }
        }
    }

    private void EndWatchIfIdle()
    {
        if (_pending.Count == 0)
        {
            _termination?.Dispose();
            _termination = null;
        }
    }
}
