using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>Fetches a page.</summary>
/// <param name="address">Its address.</param>
/// <param name="linkSeen">Is told what seems to be its link to the next page, before its items are read; null for none.</param>
/// <param name="cancellation">The caller's.</param>
internal delegate Task<Page<T>> PageFetch<T>(Uri address, Action<string?> linkSeen, CancellationToken cancellation);

/// <summary>A page that has been asked for.</summary>
internal sealed class PageRequest<T>
{
    private readonly TaskCompletionSource<string?> _link = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Asks for the page.</summary>
    public PageRequest(Uri address, PageFetch<T> fetch, CancellationToken stop)
    {
        Address = address;
        Page = FetchAsync(fetch, stop);
    }

    public Uri Address { get; }

    public Task<Page<T>> Page { get; }

    /// <summary>What seems to be its link to the next page, once its bytes are there; null if there is none, or if it failed.</summary>
    public Task<string?> Link => _link.Task;

    private async Task<Page<T>> FetchAsync(PageFetch<T> fetch, CancellationToken stop)
    {
        try
        {
            return await fetch(Address, link => _link.TrySetResult(link), stop).ConfigureAwait(false);
        }
        finally
        {
            _link.TrySetResult(null);
        }
    }
}
