namespace TwilioCalls.Dialling;

/// <summary>
/// Looks for a call whose create got no answer, in the list of the calls to the same number. It never dials.
/// Twilio's reads are eventually consistent, so it looks several times.
/// </summary>
internal sealed class LostCallSearch(TwilioClient client, TwilioClientOptions options)
{
    private const int Depth = 20;

    /// <summary>How much this machine's clock may be ahead of Twilio's.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(15)];

    /// <returns>The call; null if none was found within half a minute, or several could be it.</returns>
    public async Task<Call?> FindAsync(
        NewCall lost, DateTimeOffset sent, Func<string, bool> isKnown, string? accountSid, CancellationToken cancellation)
    {
        foreach (var pause in Pauses)
        {
            await options.DelayAsync(pause, cancellation).ConfigureAwait(false);
            var candidates = await CandidatesAsync(lost, sent, isKnown, accountSid, cancellation).ConfigureAwait(false);
            if (candidates.Count > 0)
            {
                // Two that could be it are as good as none: a wrong call must not pass for this one.
                return candidates.Count == 1 ? candidates[0] : null;
            }
        }

        return null;
    }

    private async Task<List<Call>> CandidatesAsync(
        NewCall lost, DateTimeOffset sent, Func<string, bool> isKnown, string? accountSid, CancellationToken cancellation)
    {
        var candidates = new List<Call>();
        var filter = new CallFilter { To = lost.To, From = lost.From };
        await foreach (var call in client.ListCallsAsync(filter, Depth, accountSid, cancellation).ConfigureAwait(false))
        {
            // A call that waits to be dialled has no dates yet.
            var isNew = (call.DateCreated ?? DateTimeOffset.MaxValue) >= sent - ClockSkew;
            if (isNew && call.Sid is { } sid && !isKnown(sid) && call.Direction is null or "outbound-api")
            {
                candidates.Add(call);
            }
        }

        return candidates;
    }
}
