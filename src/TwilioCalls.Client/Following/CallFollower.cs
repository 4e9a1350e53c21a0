using System.Runtime.CompilerServices;
using TwilioCalls.Responses;

namespace TwilioCalls.Following;

/// <summary>
/// Looks at many calls at once: by one listing, newest first, until the oldest of them is reached, instead of a request a call.
/// </summary>
/// <param name="list">Lists calls that pass a filter, newest first.</param>
internal sealed class CallFollower(Func<CallFilter, CancellationToken, IAsyncEnumerable<Call>> list)
{
    /// <summary>Fewer are not worth a page.</summary>
    private const int SmallestPage = 50;

    /// <param name="sids">The calls.</param>
    /// <param name="oldest">When the first of them was created, by this machine's clock.</param>
    /// <param name="cancellation">Stops the listing.</param>
    /// <returns>Those that were found, as they are now. A new one may not be found yet.</returns>
    /// <exception cref="TwilioException">The listing failed.</exception>
    public async IAsyncEnumerable<Call> LookAsync(
        IEnumerable<string> sids, DateTimeOffset oldest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var wanted = new HashSet<string>(sids, StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            yield break;
        }

        // Twice as many as are wanted, so that the next page is not asked for before the last of them has come.
        var filter = new CallFilter { PageSize = Math.Min(Math.Max(wanted.Count * 2, SmallestPage), CallFilter.MaximumPageSize) };
        await foreach (var call in list(filter, cancellation).ConfigureAwait(false))
        {
            if (call.Sid is { } sid && wanted.Remove(sid))
            {
                yield return call;
            }

            if (wanted.Count == 0 || call.DateCreated < oldest - ClockSkew.Most)
            {
                yield break;
            }
        }
    }
}
