using System.Runtime.CompilerServices;

namespace TwilioCalls.Paging;

/// <summary>
/// Streams the calls of a listing. When half of a page is taken, the next is asked for, so that the network is never idle;
/// the last call of a page is held back until the next page is there, so that a page's token never names a call
/// that the taker has just deleted.
/// </summary>
internal sealed class CallListing(Func<Uri, CancellationToken, Task<CallPage>> fetch, Func<NextLink> startLinks, CallFilter filter)
{
    public async IAsyncEnumerable<Call> StreamAsync(
        Uri first, long? limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task<CallPage>? coming = null;
        try
        {
            var links = startLinks();
            var wanted = limit ?? long.MaxValue;
            for (var page = await fetch(first, stop.Token).ConfigureAwait(false); ;)
            {
                var next = links.After(page);
                var calls = page.Calls!;
                for (var index = 0; index < calls.Length; index++)
                {
                    if (next is not null && index >= calls.Length / 2 && wanted > calls.Length - index)
                    {
                        coming ??= fetch(next, stop.Token);
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

                if (next is null)
                {
                    yield break;
                }

                page = await (coming ?? fetch(next, stop.Token)).ConfigureAwait(false);
                coming = null;
            }
        }
        finally
        {
            stop.Cancel();
            await IgnoreAsync(coming).ConfigureAwait(false);
        }
    }

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
