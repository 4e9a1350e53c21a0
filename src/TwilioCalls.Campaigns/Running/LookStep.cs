using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Campaigns.Running;

/// <summary>Looks at the calls on the line, and for those that were lost.</summary>
internal sealed class LookStep(RunContext run)
{
    // By this run: of an earlier one it is not known whether its request left.
    private readonly HashSet<string> _canceled = new(StringComparer.Ordinal);

    /// <summary>Whether calls are canceled that Twilio has not begun to dial.</summary>
    public bool CancelsQueued { get; set; }

    /// <summary>When to look; null if there is nothing to look at.</summary>
    public DateTimeOffset? Due => run.Line.Due is not { } line ? run.Lost.Due : run.Lost.Due < line ? run.Lost.Due : line;

    /// <summary>Looks at what is due.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        try
        {
            if (run.Line.Due <= run.Clock.Now)
            {
                (await run.Line.LookAsync(stop).ConfigureAwait(false)).ForEach(one => TakeEnd(one.Row, one.Call));
                await CancelQueuedAsync(stop).ConfigureAwait(false);
                run.Limits.Looked();
            }

            if (run.Lost.Due <= run.Clock.Now)
            {
                (await run.Lost.LookAsync(to => run.Dials.Exists(dial => dial.Given.Call.To == to), stop).ConfigureAwait(false)).ForEach(TakeLost);
                run.Limits.Looked();
            }
        }
        catch (TwilioException failure)
        {
            run.Limits.LookFailed(failure.Message);
            run.Warn($"The calls on the line could not be looked at, which is tried again: {failure.Message}");
            if (failure.StatusCode == HttpStatus.Unauthorized)
            {
                run.End(new(EndReason.Failed, failure.Message, failure));
            }
        }
    }

    private void TakeEnd(CampaignEntry row, Call call)
    {
        var now = run.Clock.Now;
        run.Pace.Ended(now - row.Dialled);
        run.Limits.Ended(call.Status);
        var line = EndRule.LineOf(row, call, run.Settings, now) with
        {
            Message = call.Status is null ? "The call's record was deleted: what became of it is not known." : null,
        };
        if (line.Again is { } again)
        {
            run.Journal.Append(line);
            run.Queue.Add(row, again);
        }
        else
        {
            run.Finish(row, line);
        }
    }

    private void TakeLost(LostAttempt lost)
    {
        var row = lost.Row;
        if (row.State == RowState.Calling)
        {
            run.Line.Add(row, run.Clock.Now);
        }
        else
        {
            if (row.Dialled >= run.Started)
            {
                run.Limits.Unknown();
            }

            if (run.Settings.RedialUnknown)
            {
                run.Queue.Add(row, run.Clock.Now);
            }
            else if (!lost.IsTold)
            {
                run.HandOut(row);
            }
        }
    }

    private async Task CancelQueuedAsync(CancellationToken stop)
    {
        var queued = CancelsQueued ? run.Line.Queued.Where(row => _canceled.Add(row.Sid!)).ToArray() : [];
        if (queued.Length == 0 || !await AnnounceAsync(queued).ConfigureAwait(false))
        {
            return;
        }

        foreach (var row in queued)
        {
            try
            {
                await run.Client.UpdateCallAsync(row.Sid!, new() { Status = CallStatus.Canceled }, run.Account, stop).ConfigureAwait(false);
            }
            catch (TwilioException failure)
            {
                run.Warn($"{row.Sid} could not be canceled: {failure.Message}");
            }
        }
    }

    /// <summary>Whoever goes on, if this process dies, must know that these calls have not rung if they are canceled.</summary>
    private async Task<bool> AnnounceAsync(CampaignEntry[] queued)
    {
        Array.ForEach(queued, row => run.Journal.Append(new(LineKind.Cancel, row.Index, run.Clock.Now) { Sid = row.Sid }));
        try
        {
            await run.Journal.CommitAsync().ConfigureAwait(false);
            return true;
        }
        catch (JournalException failure)
        {
            run.End(new(EndReason.Failed, failure.Message, failure));
            return false;
        }
    }
}
