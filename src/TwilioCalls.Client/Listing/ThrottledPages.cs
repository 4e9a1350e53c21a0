using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>Fetches pages for several listings, no more of them at once than are allowed.</summary>
internal static class ThrottledPages
{
    /// <param name="fetch">Fetches a page.</param>
    /// <param name="throttleLimit">The pages that may be on their way at once, at least 1.</param>
    public static Func<Uri, CancellationToken, Task<Page<T>>> Of<T>(Func<Uri, CancellationToken, Task<Page<T>>> fetch, int throttleLimit)
    {
        // Not disposed of: it holds nothing that would have to be.
        var free = new SemaphoreSlim(throttleLimit);
        return async (address, cancellation) =>
        {
            await free.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await fetch(address, cancellation).ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        };
    }
}
