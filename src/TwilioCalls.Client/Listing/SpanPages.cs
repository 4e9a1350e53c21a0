using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>Fetches the pages of a span, a few of them ahead of whoever takes them.</summary>
internal sealed class SpanPages : IDisposable
{
    /// <summary>Pages at hand of each span: three, since a day of a busy account has a few, and each takes a megabyte.</summary>
    private const int PagesAhead = 3;

    private readonly Queue<Page<Call>> _pages = new();
    private readonly SemaphoreSlim _room = new(PagesAhead);
    private readonly SemaphoreSlim _ready = new(0);

    /// <param name="pages">The pages.</param>
    /// <param name="stop">Stops the fetching.</param>
    public SpanPages(PageChain<Call> pages, CancellationToken stop) => Fetching = FetchAsync(pages, stop);

    /// <summary>Ends with the last page, or with the failure of one.</summary>
    public Task Fetching { get; }

    /// <summary>The next page; null after the last, or a failure after the pages before it, and nobody asks for more then.</summary>
    public async Task<Page<Call>?> NextAsync(CancellationToken stop)
    {
        await _ready.WaitAsync(stop).ConfigureAwait(false);
        lock (_pages)
        {
            if (_pages.Count > 0)
            {
                _room.Release();
                return _pages.Dequeue();
            }
        }

        await Fetching.ConfigureAwait(false);
        return null;
    }

    public void Dispose()
    {
        _room.Dispose();
        _ready.Dispose();
    }

    private async Task FetchAsync(PageChain<Call> pages, CancellationToken stop)
    {
        try
        {
            Page<Call>? page = null;
            do
            {
                await _room.WaitAsync(stop).ConfigureAwait(false);
                page = await pages.FollowAsync(page).ConfigureAwait(false);
                lock (_pages)
                {
                    _pages.Enqueue(page);
                }

                _ready.Release();
            }
            while (!page.IsLast);
        }
        finally
        {
            _ready.Release();
        }
    }
}
