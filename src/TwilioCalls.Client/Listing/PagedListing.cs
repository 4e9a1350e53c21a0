using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>Streams what a listing has, a page after the other. Each item comes once.</summary>
/// <param name="first">The address of the first page.</param>
/// <param name="fetch">Fetches a page.</param>
/// <param name="startLinks">Follows the links of one enumeration.</param>
/// <param name="sidOf">The SID of an item, by which it is known again; null if it has none.</param>
/// <param name="contentOf">All that is known of an item, for items that have no SIDs at all; null for the others.</param>
internal sealed class PagedListing<T>(
    Uri first, Func<Uri, CancellationToken, Task<Page<T>>> fetch, Func<NextPage> startLinks, Func<T, string?> sidOf,
    Func<T, string>? contentOf = null)
{
    /// <param name="passes">Whether an item is wanted.</param>
    /// <param name="limit">The greatest number of items; null for all.</param>
    /// <param name="cancellation">Stops each enumeration, as its own token does.</param>
    public IAsyncEnumerable<T> StreamAsync(Func<T, bool> passes, long? limit, CancellationToken cancellation) =>
        new Enumerations<T>(stop => new PagedEnumerator<T>(Follow(stop.Token), passes, limit ?? long.MaxValue, stop), cancellation);

    /// <summary>Starts to follow the pages.</summary>
    /// <param name="stop">Stops the fetching.</param>
    /// <returns>Fetches the page after another; after null, the first.</returns>
    public Func<Page<T>?, Task<Page<T>>> Follow(CancellationToken stop)
    {
        var (links, deduplicator) = (startLinks(), new PageDeduplicator<T>(sidOf, contentOf));
        return FollowAsync;

        // A link that leads astray fails the next page as a bad page would: after the items that are still good.
        async Task<Page<T>> FollowAsync(Page<T>? page)
        {
            var address = page is null ? first : links.Follow(page.NextPageUri, deduplicator.BringsNews(page));

            // Repeats are looked for before the page is needed, while the one before is taken.
            return deduplicator.Distinct(await fetch(address, stop).ConfigureAwait(false));
        }
    }
}
