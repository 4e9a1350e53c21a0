using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Dialling;

namespace TwilioCalls.Campaigns.Running;

/// <summary>One attempt to dial a row: what the client is about to do with it becomes the lines of the journal.</summary>
/// <param name="row">The row.</param>
/// <param name="given">What the list gave.</param>
/// <param name="journal">Where the lines go.</param>
/// <param name="rules">Are asked right before each request, however long it waited before.</param>
internal sealed class RowDial(CampaignEntry row, RowInput given, CampaignJournal journal, RingRules rules) : IDialRegistry
{
    private readonly int _attempt = row.Attempt + 1;

    /// <summary>The row.</summary>
    public CampaignEntry Row => row;

    /// <summary>What the list gave.</summary>
    public RowInput Given => given;

    /// <summary>When its request left; null if none has.</summary>
    public DateTimeOffset? Sent { get; private set; }

    /// <summary>The call, from the client.</summary>
    public Task<Call> Work { get; private set; } = null!;

    public RowDial Start(TwilioClient client, string account, CancellationToken cancellation)
    {
        Work = Task.Run(() => client.CreateCallAsync(given.Call, account, this, cancellation), CancellationToken.None);
        return this;
    }

    /// <exception cref="NotNowException">It may not ring now.</exception>
    /// <exception cref="JournalException">The line cannot be written, so that nothing may be sent.</exception>
    public async ValueTask DiallingAsync(DialAttempt attempt, CancellationToken cancellation)
    {
        if (await rules.CheckAsync(given, cancellation).ConfigureAwait(false) is { IsNow: false } verdict)
        {
            throw new NotNowException(verdict);
        }

        if (journal.Obstacle is { } obstacle)
        {
            throw obstacle;
        }

        Sent = attempt.Sent;
        journal.Append(new(LineKind.Dial, row.Index, attempt.Sent) { Attempt = _attempt });
        await journal.CommitAsync().ConfigureAwait(false);
    }

    public ValueTask DialledAsync(DialAttempt attempt, Call call)
    {
        journal.Append(new(LineKind.Call, row.Index, attempt.Known ?? attempt.Sent) { Sid = call.Sid, QueueTime = call.QueueTime });
        journal.Write();
        return default;
    }

    /// <summary>Why, the campaign learns from what the client throws; only that knows whether the same attempt comes again.</summary>
    public ValueTask NotDialledAsync(DialAttempt attempt) => default;

    /// <inheritdoc cref="NotDialledAsync"/>
    public ValueTask LostAsync(DialAttempt attempt) => default;
}
