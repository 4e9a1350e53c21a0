using System.Runtime.CompilerServices;
using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// Streams what a listing has, a page after the other. When half of a page is taken, the next is asked for, so that the network
/// is never idle; the last item of a page is held back until the next page is there, so that a page's token never names
/// something that the taker has just deleted. Each item comes once.
/// </summary>
/// <param name="fetch">Fetches a page.</param>
/// <param name="startLinks">Follows the links of one enumeration.</param>
/// <param name="sidOf">The SID of an item, by which it is known again; null if it has none.</param>
/// <param name="passes">Whether an item is wanted.</param>
/// <param name="contentOf">All that is known of an item, for items that have no SIDs at all; null for the others.</param>
internal sealed class PagedListing<T>(
    Func<Uri, CancellationToken, Task<Page<T>>> fetch, Func<NextPage> startLinks, Func<T, string?> sidOf, Func<T, bool> passes,
    Func<T, string>? contentOf = null)
{
    public async IAsyncEnumerable<T> StreamAsync(
        Uri first, long? limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var links = startLinks();
        var deduplicator = new PageDeduplicator<T>(sidOf, contentOf);
        Task<Page<T>>? coming = null;
        try
        {
            var wanted = limit ?? long.MaxValue;
            if (wanted <= 0)
            {
                yield break;
            }

            for (var page = await FetchAsync(first).ConfigureAwait(false); ;)
            {
                var isLast = page.IsLast;
                var items = page.Items;
                for (var index = 0; index < items.Length; index++)
                {
                    if (!isLast && index >= items.Length / 2 && wanted > items.Length - index)
                    {
                        coming ??= FollowAsync(page);
                    }

                    if (index == items.Length - 1 && coming is not null)
                    {
                        // If it fails, the error comes after this item, which is still good.
                        await Task.WhenAny(coming).ConfigureAwait(false);
                    }

                    if (passes(items[index]))
                    {
                        yield return items[index];
                        if (--wanted == 0)
                        {
                            yield break;
                        }
                    }
                }

                if (isLast)
                {
                    yield break;
                }

                page = await (coming ?? FollowAsync(page)).ConfigureAwait(false);
                coming = null;
            }
        }
        finally
        {
            stop.Cancel();
            await IgnoreAsync(coming).ConfigureAwait(false);
        }

        // A link that leads astray fails the next page as a bad page would: after the items that are still good.
        async Task<Page<T>> FollowAsync(Page<T> page) =>
            await FetchAsync(links.Follow(page.NextPageUri, deduplicator.BringsNews(page))).ConfigureAwait(false);

        // Repeats are looked for before the page is needed, while the one before is taken.
        async Task<Page<T>> FetchAsync(Uri address) =>
            deduplicator.Distinct(await fetch(address, stop.Token).ConfigureAwait(false));
    }

    /// <summary>Waits for a page that nobody wants any more, so that nothing runs on.</summary>
    private static async Task IgnoreAsync(Task<Page<T>>? unwanted)
    {
        if (unwanted is not null)
        {
            await Task.WhenAny(unwanted).ConfigureAwait(false);
            _ = unwanted.Exception;
        }
    }
}
