using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns;

/// <summary>
/// One run of a campaign: the one loop that dials what is due, follows what is on the line, looks for what was lost, and ends when
/// nothing is left or it must not go on. All that it knows of a row stands in the journal.
/// </summary>
internal sealed class CampaignRun
{
    private readonly RunContext _run;
    private readonly StopFile _stopFile;
    private readonly DialStep _dialling;
    private readonly AnswerStep _answers;
    private readonly LookStep _looks;

    /// <param name="run">What it works with.</param>
    /// <param name="stopFile">By which it may be asked to end.</param>
    public CampaignRun(RunContext run, StopFile stopFile)
    {
        (_run, _stopFile) = (run, stopFile);
        _dialling = new(run);
        _answers = new(run, _dialling);
        _looks = new(run);
    }

    /// <summary>Where the run stands, in a line.</summary>
    public string Progress => RunProgress.Of(new(_run.Journal.State), _run.Pace, _run.Clock.Now, _run.Ending is not null);

    /// <summary>Runs until nothing is left, or it must not go on.</summary>
    /// <param name="stop">Ends it without following calls to their end; requests that dial are awaited.</param>
    public async Task<CampaignEnd> RunAsync(CancellationToken stop)
    {
        Resume();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await _answers.CollectAsync(stop).ConfigureAwait(false);
                HearStop();
                await _looks.LookAsync(stop).ConfigureAwait(false);
                CheckEnd();
                var hasMore = await _dialling.DialAsync(stop).ConfigureAwait(false);
                _run.Journal.Write();
                if (IsOver || _run.Limits.Blind is not null)
                {
                    break;
                }

                if (!hasMore)
                {
                    await _run.Clock.WaitAsync(NextWake, _run.Dials.Select(dial => (Task)dial.Work), stop).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception cause)
        {
            // A fault of ours: what is out is awaited all the same.
            _run.End(new(EndReason.Failed, cause.Message, cause));
        }

        return await CloseAsync(stop).ConfigureAwait(false);
    }

    private bool IsOver =>
        _run.Dials.Count == 0 && _run.Line.Count == 0 && (_run.Ending is not null || (_run.Queue.IsEmpty && _run.Lost.Due is null));

    private DateTimeOffset NextWake => new[]
    {
        _looks.Due,
        _dialling.Due,
        _run.Ending is null && _run.Settings.MaximumDuration is { } most ? _run.Started + most : null,
    }.Min() ?? _run.Clock.Now + CampaignClock.Longest;

    /// <summary>Takes up what earlier runs have left: calls on the line, lost ones, and rows whose tries have run out.</summary>
    private void Resume()
    {
        foreach (var row in _run.Journal.State.Rows)
        {
            if (row.State == RowState.Calling)
            {
                _run.Line.Add(row, _run.Started);
            }
            else if (row.State == RowState.Unknown)
            {
                _run.Lost.Add(row, _run.Journal.ReadRow(row, out _), _run.Started, _run.Journal.ReadOutcome(row) is { Kind: LineKind.Lost });
            }
            else if (row.State == RowState.Waiting && row.Attempt >= _run.Settings.MaximumAttempt
                && _run.Journal.ReadOutcome(row) is { Kind: LineKind.End } last)
            {
                _run.Finish(row, last with { At = _run.Started, Again = null, Price = null });
            }
        }
    }

    /// <summary>Before the calls are looked at: what is queued is canceled by that look, and not by the next.</summary>
    private void HearStop()
    {
        var (isAsked, cancelQueued) = _stopFile.Read();
        if (isAsked)
        {
            _stopFile.Remove();
            _looks.CancelsQueued |= cancelQueued;
            _run.End(new(EndReason.Stopped, "It was stopped by Stop-TwilioCampaign."));
        }
    }

    private void CheckEnd()
    {
        _run.Journal.CheckPlace();
        if (_run.Journal.Obstacle is { } failure)
        {
            _run.End(new(EndReason.Failed, failure.Message, failure));
        }
        else if (_run.Limits.Reached is { } limit)
        {
            _run.End(new(EndReason.Limit, limit));
        }
        else if (_run.Settings.MaximumDuration is { } most && _run.Clock.Now >= _run.Started + most)
        {
            _run.End(new(EndReason.TimeIsOver, "-MaximumDuration is over."));
        }
    }

    private async Task<CampaignEnd> CloseAsync(CancellationToken stop)
    {
        while (_run.Dials.Count > 0)
        {
            await Task.WhenAny(_run.Dials.Select(dial => dial.Work)).ConfigureAwait(false);
            await _answers.CollectAsync(stop).ConfigureAwait(false);
        }

        _run.Held.Warn(_run.Warn);
        try
        {
            await _run.Journal.CloseAsync().ConfigureAwait(false);
        }
        catch (JournalException)
        {
            // Told below, by its failure.
        }

        return _run.Journal.Obstacle is { } failure ? new(EndReason.Failed, failure.Message, failure)
            : _run.Ending ?? ((_run.Limits.Blind ?? _run.Limits.CallerRefused) is { } limit ? new(EndReason.Limit, limit)
            : new(stop.IsCancellationRequested ? EndReason.Stopped : EndReason.Done));
    }
}
