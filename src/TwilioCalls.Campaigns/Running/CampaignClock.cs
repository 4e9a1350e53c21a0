namespace TwilioCalls.Campaigns.Running;

/// <summary>The clock of a campaign, and how its loop waits.</summary>
internal sealed class CampaignClock(TwilioClientOptions options)
{
    /// <summary>The longest wait between two looks at what may have changed: the file that stops a run is seen within a second.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    public TimeProvider Time => options.Time;

    public DateTimeOffset Now => options.Time.GetUtcNow();

    /// <summary>Waits until a moment, or until work is done if that comes first.</summary>
    public async Task WaitAsync(DateTimeOffset until, IEnumerable<Task> work, CancellationToken stop)
    {
        var pause = until - Now;
        pause = pause < Shortest ? Shortest : pause;
        var pending = work.ToList();
        if (options.Delay is not null)
        {
            // Time is simulated, and jumps: what is out must not find itself hours later.
            await (pending.Count > 0 ? Task.WhenAny(pending) : options.DelayAsync(pause, stop)).ConfigureAwait(false);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        pending.Add(options.DelayAsync(pause < Longest ? pause : Longest, over.Token));
        await Task.WhenAny(pending).ConfigureAwait(false);
        over.Cancel();
    }
}
