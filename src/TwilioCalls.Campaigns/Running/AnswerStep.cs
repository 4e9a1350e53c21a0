using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Running;

/// <summary>Takes what became of the requests that dial.</summary>
internal sealed class AnswerStep(RunContext run, DialStep dialling)
{
    /// <summary>Takes those that are answered.</summary>
    public async Task CollectAsync(CancellationToken stop)
    {
        for (var index = run.Dials.Count - 1; index >= 0; index--)
        {
            if (run.Dials[index] is { Work.IsCompleted: true } dial)
            {
                run.Dials.RemoveAt(index);
                await TakeAsync(dial, stop).ConfigureAwait(false);
            }
        }
    }

    private async Task TakeAsync(RowDial dial, CancellationToken stop)
    {
        var now = run.Clock.Now;
        var row = dial.Row;
        try
        {
            var call = await dial.Work.ConfigureAwait(false);
            run.Pace.Created(dial.Sent ?? now, now, call.QueueTime is { } queue ? TimeSpan.FromMilliseconds(queue) : null);
            run.Limits.Called();
            run.Line.Add(row, now);
        }
        catch (TwilioException failure) when (failure.IsOutcomeUnknown)
        {
            TakeLost(dial, failure, now);
        }
        catch (TwilioException failure)
        {
            TakeRefusal(row, failure, now);
        }
        catch (NotNowException cause)
        {
            run.Pace.NotCreated();
            PutBack(row, now, cause.Message);
            dialling.Judge(row, cause.Verdict);
        }
        catch (Exception cause) when (cause is JournalException or DoNotCallException or ArgumentException)
        {
            run.Pace.NotCreated();
            PutBack(row, now, cause.Message);
            run.End(new(EndReason.Failed, cause.Message, cause));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            run.Pace.NotCreated();
            PutBack(row, now, "The run was stopped before the request left.");
        }
        catch (Exception cause)
        {
            // A fault of ours: what is known stands in the journal, and the next run takes the rest for unknown.
            run.Pace.Lost(now);
            run.End(new(EndReason.Failed, cause.Message, cause));
        }
    }

    private void TakeLost(RowDial dial, TwilioException failure, DateTimeOffset now)
    {
        run.Pace.Lost(now);
        run.Limits.Called();
        run.Journal.Append(new(LineKind.Lost, dial.Row.Index, now) { Message = failure.Message });
        run.Lost.Add(dial.Row, dial.Given, now);
        if (failure.StatusCode == HttpStatus.Unauthorized)
        {
            run.End(new(EndReason.Failed, failure.Message, failure));
        }
    }

    private void TakeRefusal(CampaignEntry row, TwilioException failure, DateTimeOffset now)
    {
        var refusal = RefusalRule.Of(failure);
        switch (refusal)
        {
            case Refusal.OfNumber or Refusal.OfRow or Refusal.OfCaller:
                run.Pace.NotCreated();
                run.Limits.Refused(failure.Message, refusal, failure.Code);
                if (refusal == Refusal.OfCaller)
                {
                    // Not into this run's queue: nothing says that it would go better in a moment.
                    PutBack(row, now, failure.Message, failure.Code);
                }
                else
                {
                    run.Finish(row, new(LineKind.Refused, row.Index, now) { Code = failure.Code, Message = failure.Message });
                }

                return;
            case Refusal.TooManyCalls:
                run.Pace.TooManyCalls(now, run.Line.Count);
                break;
            case Refusal.QueueFull:
                run.Pace.QueueFull(now);
                run.Warn($"{failure.Message} Nothing is dialled until Twilio's queue is shorter.");
                break;
            case Refusal.OfLogin:
                run.Pace.NotCreated();
                run.End(new(EndReason.Failed, failure.Message, failure));
                break;
            default:
                run.Pace.TooManyRequests(now);
                run.Limits.PutBack(failure.Message);
                run.Warn($"A call could not be dialled, and comes again: {failure.Message}");
                break;
        }

        PutBack(row, now, failure.Message, failure.Code);
        run.Queue.Add(row, now);
    }

    /// <summary>The attempt was none: the row waits for the same one, if it had got so far.</summary>
    private void PutBack(CampaignEntry row, DateTimeOffset now, string message, int? code = null)
    {
        if (row.State == RowState.Dialling)
        {
            run.Journal.Append(new(LineKind.Refused, row.Index, now) { Again = now, Message = message, Code = code });
        }
    }
}
