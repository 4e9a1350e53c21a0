using System.Runtime.CompilerServices;

namespace TwilioCalls.Listing;

/// <summary>
/// Several listings as one: newest first, each call once. It has one call of each listing of the last stage at hand, so that whoever
/// takes a few calls costs the first page of each and no more.
/// </summary>
/// <param name="stages">
/// The listings. Those of a stage run together, and a stage when the one before has all its calls: a call goes from a stage to a
/// later one while it is listed, so that in any other order it could be missed by both.
/// </param>
internal sealed class MergedListing(IReadOnlyList<IReadOnlyList<IAsyncEnumerable<Call>>> stages)
{
    /// <param name="limit">The greatest number of calls, which each listing has, too; null for all.</param>
    /// <param name="cancellation">Stops all.</param>
    public async IAsyncEnumerable<Call> StreamAsync(long? limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var heads = new List<ListingHead>();
        try
        {
            var wanted = limit ?? long.MaxValue;
            for (var stage = 0; stage < stages.Count; stage++)
            {
                var started = stages[stage].Select(listing => new ListingHead(listing.GetAsyncEnumerator(stop.Token))).ToArray();

                // In front: of a call that two listings have, the later stage knows what became of it.
                heads.InsertRange(0, started);
                await StartAsync(started, isLast: stage == stages.Count - 1, stop).ConfigureAwait(false);
            }

            var seen = new SeenSids();
            while (Newest(heads) is { Call: { } call } head)
            {
                // It can be in two listings if its status changed between them.
                if (seen.Add(call.Sid))
                {
                    yield return call;
                    if (--wanted == 0)
                    {
                        yield break;
                    }
                }

                await head.MoveNextAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var head in heads)
            {
                await head.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Gets the first call of each listing, and all if another stage follows. The first failure ends the others.</summary>
    private static Task StartAsync(IEnumerable<ListingHead> heads, bool isLast, CancellationTokenSource stop) =>
        Task.WhenAll(heads.Select(async head =>
        {
            try
            {
                await head.MoveNextAsync().ConfigureAwait(false);
                if (!isLast)
                {
                    await head.ReadAheadAsync().ConfigureAwait(false);
                }
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }));

    /// <summary>The listing whose next call is the newest, the first of those that are equal; null if all have ended.</summary>
    private static ListingHead? Newest(List<ListingHead> heads)
    {
        ListingHead? newest = null;
        foreach (var head in heads)
        {
            if (head.Call is not null && (newest is null || head.Created > newest.Created))
            {
                newest = head;
            }
        }

        return newest;
    }
}
