using System.Runtime.CompilerServices;
using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// Streams the calls of a listing. When half of a page is taken, the next is asked for, so that the network is never idle;
/// the last call of a page is held back until the next page is there, so that a page's token never names a call
/// that the taker has just deleted. Each call comes once.
/// </summary>
internal sealed class CallListing(Func<Uri, CancellationToken, Task<CallPage>> fetch, Func<NextPage> startLinks, CallFilter filter)
{
    public async IAsyncEnumerable<Call> StreamAsync(
        Uri first, long? limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task<CallPage>? coming = null;
        try
        {
            var links = startLinks();
            var deduplicator = new PageDeduplicator();
            var wanted = limit ?? long.MaxValue;
            if (wanted <= 0)
            {
                yield break;
            }

            for (var page = deduplicator.Distinct(await fetch(first, stop.Token).ConfigureAwait(false)); ;)
            {
                var isLast = string.IsNullOrEmpty(page.NextPageUri);
                var calls = page.Calls!;
                for (var index = 0; index < calls.Length; index++)
                {
                    if (!isLast && index >= calls.Length / 2 && wanted > calls.Length - index)
                    {
                        coming ??= FollowAsync(links, page, stop.Token);
                    }

                    if (index == calls.Length - 1 && coming is not null)
                    {
                        // If it fails, that is told after this call, which is still good.
                        await Task.WhenAny(coming).ConfigureAwait(false);
                    }

                    if (filter.Passes(calls[index]))
                    {
                        yield return calls[index];
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

                page = deduplicator.Distinct(await (coming ?? FollowAsync(links, page, stop.Token)).ConfigureAwait(false));
                coming = null;
            }
        }
        finally
        {
            stop.Cancel();
            await IgnoreAsync(coming).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches the next page. A link that leads astray fails it as a bad page would: after the calls that are still good.</summary>
    private async Task<CallPage> FollowAsync(NextPage links, CallPage page, CancellationToken cancellation) =>
        await fetch(links.Follow(page), cancellation).ConfigureAwait(false);

    /// <summary>Waits for a page that nobody wants any more, so that nothing runs on.</summary>
    private static async Task IgnoreAsync(Task<CallPage>? unwanted)
    {
        if (unwanted is not null)
        {
            await Task.WhenAny(unwanted).ConfigureAwait(false);
            _ = unwanted.Exception;
        }
    }
}
