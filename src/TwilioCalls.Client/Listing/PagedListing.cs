namespace TwilioCalls.Listing;

/// <summary>Streams what a listing has, a page after the other. Each item comes once.</summary>
/// <param name="first">The address of the first page.</param>
/// <param name="fetch">Fetches a page.</param>
/// <param name="startLinks">Follows the links of one enumeration.</param>
/// <param name="sidOf">The SID of an item, by which it is known again; null if it has none.</param>
/// <param name="contentOf">All that is known of an item, for items that have no SIDs at all; null for the others.</param>
internal sealed class PagedListing<T>(
    Uri first, PageFetch<T> fetch, Func<NextPage> startLinks, Func<T, string?> sidOf, Func<T, string>? contentOf = null)
{
    /// <param name="passes">Whether an item is wanted.</param>
    /// <param name="limit">The greatest number of items; null for all.</param>
    /// <param name="cancellation">Stops each enumeration, as its own token does.</param>
    public IAsyncEnumerable<T> StreamAsync(Func<T, bool> passes, long? limit, CancellationToken cancellation) =>
        new Enumerations<T>(stop => new PagedEnumerator<T>(Start(stop.Token), passes, limit ?? long.MaxValue, stop), cancellation);

    /// <summary>Starts an enumeration of the pages.</summary>
    /// <param name="stop">Stops the fetching.</param>
    public PageChain<T> Start(CancellationToken stop) => new(first, fetch, startLinks(), new(sidOf, contentOf), stop);
}
