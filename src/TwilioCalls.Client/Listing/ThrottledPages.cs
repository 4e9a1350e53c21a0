namespace TwilioCalls.Listing;

/// <summary>Fetches pages for several listings, no more of them at once than are allowed.</summary>
internal static class ThrottledPages
{
    /// <param name="fetch">Fetches a page.</param>
    /// <param name="throttleLimit">The pages that may be on their way at once, at least 1.</param>
    public static PageFetch<T> Of<T>(PageFetch<T> fetch, int throttleLimit)
    {
        // Not disposed of: it holds nothing that would have to be.
        var free = new SemaphoreSlim(throttleLimit);
        return async (address, linkSeen, cancellation) =>
        {
            await free.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await fetch(address, linkSeen, cancellation).ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        };
    }
}
