using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Running;

/// <summary>Dials what is due.</summary>
internal sealed class DialStep(RunContext run)
{
    /// <summary>So many rows are tried before the loop looks at everything else.</summary>
    private const int Batch = 100;

    /// <summary>Whether another request may leave, as far as its time has come.</summary>
    public bool IsOpen => run.Ending is null && run.Dials.Count < run.Settings.MaximumRequest
        && run.Limits.AllowsAnother(run.Dials.Count, run.Lost.OpenSince(run.Started));

    /// <summary>When the next row may be dialled; null if something else must happen first.</summary>
    public DateTimeOffset? Due =>
        IsOpen && run.Queue.Due is { } row && run.Pace.Next(run.Clock.Now, run.Line.Count) is { } pace ? (row > pace ? row : pace) : null;

    /// <summary>Dials.</summary>
    /// <returns>Whether more may be due at once.</returns>
    public async Task<bool> DialAsync(CancellationToken stop)
    {
        for (var tried = 0; tried < Batch; tried++)
        {
            var now = run.Clock.Now;
            if (Due is not { } due || due > now || run.Queue.Take(now) is not { } row)
            {
                return false;
            }

            await DialAsync(row, now, stop).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>What becomes of a row that may not be dialled now.</summary>
    public void Judge(CampaignEntry row, RingVerdict verdict)
    {
        if (verdict.IsExcluded && row.State == RowState.Waiting)
        {
            run.Finish(row, new(LineKind.Exclude, row.Index, run.Clock.Now) { Message = verdict.Reason });
        }
        else if (verdict.From is { } from)
        {
            run.Queue.Add(row, from);
        }
        else
        {
            run.Held.Add(verdict.Reason!);
        }
    }

    private async Task DialAsync(CampaignEntry row, DateTimeOffset now, CancellationToken stop)
    {
        var given = run.Journal.ReadRow(row, out var needsPassword);
        if (needsPassword && !run.Passwords.ContainsKey(row.Index))
        {
            run.Held.Add("its SIP password is in no journal; give its row again");
            return;
        }

        given.Call.SipAuthPassword = needsPassword ? run.Passwords[row.Index] : null;
        try
        {
            if (await run.Rules.CheckAsync(given, stop).ConfigureAwait(false) is { IsNow: false } verdict)
            {
                Judge(row, verdict);
                return;
            }
        }
        catch (Exception cause) when (cause is DoNotCallException or ArgumentException)
        {
            run.End(new(EndReason.Failed, cause.Message, cause));
            return;
        }

        run.Pace.Begin(now);
        run.Dials.Add(new RowDial(row, given, run.Journal, run.Rules).Start(run.Client, run.Account, stop));
    }
}
