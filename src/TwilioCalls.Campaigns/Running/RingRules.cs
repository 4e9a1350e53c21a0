using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Running;

/// <summary>Whether a row may be dialled: its number is on no do-not-call list, and it rings within the calling hours.</summary>
/// <param name="settings">The rules of this run.</param>
/// <param name="pace">Knows how long a call waits in Twilio's queue.</param>
/// <param name="time">The clock.</param>
internal sealed class RingRules(CampaignSettings settings, Pace pace, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <exception cref="DoNotCallException">A do-not-call list cannot be read: nothing may be dialled.</exception>
    public async Task<RingVerdict> CheckAsync(RowInput row, CancellationToken cancellation)
    {
        if (await IsExcludedAsync(row.Call.To!, cancellation).ConfigureAwait(false))
        {
            return new(true, null, "The number is on a do-not-call list.");
        }

        var now = time.GetUtcNow();
        if (settings.Hours is null)
        {
            return new(false, now, null);
        }

        var ring = settings.Hours.Next(row.Call.To!, row.TimeZone, now, pace.ExpectedQueueTime(now));
        return new(false, ring.From, ring.Reason);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> IsExcludedAsync(string to, CancellationToken cancellation)
    {
        if (settings.DoNotCall is not { } list)
        {
            return false;
        }

        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await list.RefreshAsync(time, cancellation).ConfigureAwait(false);
            return list.Contains(to);
        }
        finally
        {
            _turn.Release();
        }
    }
}
