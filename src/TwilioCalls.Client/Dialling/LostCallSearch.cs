using TwilioCalls.Parameters;
using TwilioCalls.Responses;

namespace TwilioCalls.Dialling;

/// <summary>
/// Looks for a call whose create got no answer, in the list of the calls to the same number. It never dials.
/// Twilio's reads are eventually consistent, so it looks several times.
/// </summary>
/// <param name="list">Lists an account's calls that pass a filter, newest first.</param>
/// <param name="registry">Knows the calls of other creates.</param>
/// <param name="options">How to wait.</param>
internal sealed class LostCallSearch(
    Func<CallFilter, string, CancellationToken, IAsyncEnumerable<Call>> list, DialRegistry registry, TwilioClientOptions options)
{
    /// <summary>How many calls to one number are looked through.</summary>
    public const int Depth = 20;

    /// <summary>How long to wait before each look.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(15)];

    /// <returns>The call; null if none was found within half a minute, or several could be it.</returns>
    public async Task<Call?> FindAsync(DialAttempt lost, CancellationToken cancellation)
    {
        foreach (var pause in Pauses)
        {
            await options.DelayAsync(pause, cancellation).ConfigureAwait(false);
            var candidates = await CandidatesAsync(lost, cancellation).ConfigureAwait(false);
            if (candidates.Count > 0)
            {
                // Two that could be it are as good as none: a wrong call must not pass for this one.
                return candidates.Count == 1 && registry.TryTake(lost, candidates[0].Sid!) ? candidates[0] : null;
            }
        }

        return null;
    }

    private async Task<List<Call>> CandidatesAsync(DialAttempt lost, CancellationToken cancellation)
    {
        var candidates = new List<Call>();
        var filter = new CallFilter { To = [lost.Call.To!], From = [lost.Call.From!] };
        await foreach (var call in list(filter, lost.AccountSid, cancellation).ConfigureAwait(false))
        {
            // A call that waits to be dialled has no dates yet.
            var isNew = (call.DateCreated ?? DateTimeOffset.MaxValue) >= lost.Sent - ClockSkew.Most;
            if (isNew && call.Sid is { } sid && !registry.IsTaken(sid) && call.Direction is null or CallDirection.OutboundApi)
            {
                candidates.Add(call);
            }
        }

        return candidates;
    }
}
