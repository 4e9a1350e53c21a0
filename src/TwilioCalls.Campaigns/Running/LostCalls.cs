using System.Globalization;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Parameters;
using TwilioCalls.Responses;

namespace TwilioCalls.Campaigns.Running;

/// <summary>
/// The look-up: finds the calls of attempts without an answer in Twilio's list. A call is found only where it can be that of one
/// attempt alone, and that attempt's only one.
/// </summary>
internal sealed class LostCalls(CampaignJournal journal, TwilioClient client, string account)
{
    /// <summary>How long a call may be missing in Twilio's list.</summary>
    private static readonly TimeSpan Newness = TimeSpan.FromSeconds(10);

    private readonly List<LostAttempt> _lost = [];

    /// <summary>When to look; null if nothing is looked for.</summary>
    public DateTimeOffset? Due => _lost.Where(one => !one.IsOver).Select(one => (DateTimeOffset?)one.Due).Min();

    /// <summary>How many attempts are looked for that were made since a time.</summary>
    public int OpenSince(DateTimeOffset time) => _lost.Count(one => !one.IsOver && one.Sent >= time);

    /// <summary>Looks for the call of a row from now on.</summary>
    /// <param name="row">The row.</param>
    /// <param name="given">What the list gave.</param>
    /// <param name="now">The time.</param>
    /// <param name="isTold">Whether an earlier run has said that it is not known.</param>
    public void Add(CampaignEntry row, RowInput given, DateTimeOffset now, bool isTold = false)
    {
        var lost = new LostAttempt(row, given.Call.To!, given.Call.From!, row.Dialled, row.Dialled + client.Options.Timeout, isTold);
        if (now < lost.Until + Newness)
        {
            lost.LookAgain(now);
        }

        _lost.RemoveAll(one => one.Row == row);
        _lost.Add(lost);
    }

    /// <summary>Looks for what is due.</summary>
    /// <param name="isDialling">Whether a request to somebody is out, whose call could be taken for another.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Those whose look-up is over: found, or not.</returns>
    /// <exception cref="TwilioException">The listing failed; the next look is due later.</exception>
    public async Task<List<LostAttempt>> LookAsync(Func<string, bool> isDialling, CancellationToken cancellation)
    {
        var over = new List<LostAttempt>();
        var now = client.Options.Time.GetUtcNow();
        var due = _lost.Where(one => !one.IsOver && one.Due <= now).ToArray();
        Array.ForEach(due, one => one.LookAgain(now));
        foreach (var group in due.GroupBy(one => (Digits(one.To), Digits(one.From))))
        {
            if (!isDialling(group.First().To))
            {
                var candidates = await CandidatesAsync(group.First(), group.Min(one => one.Sent), cancellation).ConfigureAwait(false);
                over.AddRange(group.Where(one => Conclude(one, candidates, now)));
            }
        }

        return over;
    }

    private bool Conclude(LostAttempt lost, List<Call> candidates, DateTimeOffset now)
    {
        var own = candidates.Where(call => lost.MayHaveMade(call)).ToArray();
        if (own is [var only] && !_lost.Exists(other => other != lost && other.Row.State == RowState.Unknown && IsToTheSame(other, lost) && other.MayHaveMade(only)))
        {
            journal.Append(new(LineKind.Found, lost.Row.Index, now) { Sid = only.Sid });
            return lost.IsOver = true;
        }

        if (now < lost.Until + Newness)
        {
            return false;
        }

        if (!lost.IsTold)
        {
            journal.Append(new(LineKind.Lost, lost.Row.Index, now) { Message = Message(lost, own) });
        }

        return lost.IsOver = true;
    }

    private async Task<List<Call>> CandidatesAsync(LostAttempt lost, DateTimeOffset oldest, CancellationToken cancellation)
    {
        var candidates = new List<Call>();
        var filter = new CallFilter { To = [lost.To], From = [lost.From], PageSize = 50 };
        await foreach (var call in client.ListCallsAsync(filter, limit: null, account, cancellation: cancellation).ConfigureAwait(false))
        {
            if (call.DateCreated < oldest - ClockSkew.Most)
            {
                break;
            }

            if (call.Sid is { } sid && !journal.IsTaken(sid) && call.Direction is null or CallDirection.OutboundApi
                && Digits(call.To) == Digits(lost.To) && Digits(call.From) == Digits(lost.From))
            {
                candidates.Add(call);
            }
        }

        return candidates;
    }

    private static string Message(LostAttempt lost, Call[] own)
    {
        var what = string.Format(
            CultureInfo.InvariantCulture, "It is not known whether {0} was called from {1} at {2:yyyy-MM-dd'T'HH:mm:ss'Z'}: ", lost.To, lost.From, lost.Sent.UtcDateTime);
        return what + (own.Length == 0
            ? "the request has no answer, and Twilio's list has no such call."
            : $"the request has no answer, and it cannot be told whether its call is {string.Join(" or ", own.Select(call => call.Sid).Take(3))}.");
    }

    private static bool IsToTheSame(LostAttempt one, LostAttempt other) => Digits(one.To) == Digits(other.To) && Digits(one.From) == Digits(other.From);

    // As Twilio takes a number with spaces or brackets for the same number.
    private static string Digits(string? number) => new([.. (number ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
