using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// A listing that is bounded in time. What does not end within its first page is fetched a few days at a time, several spans at once:
/// Twilio takes 0.2 to 2 s for a page, and gives the address of the next only with the page before it.
/// </summary>
/// <param name="whole">The listing as a whole.</param>
/// <param name="part">The listing of a part of it.</param>
/// <param name="time">The time that bounds it.</param>
/// <param name="passes">Whether a call is wanted.</param>
/// <param name="throttleLimit">The pages that should be on their way at once, at least 1.</param>
/// <param name="clock">Says what is past.</param>
internal sealed class BoundedListing(
    PagedListing<Call> whole, Func<CallFilter, PagedListing<Call>> part, BoundedTime time, Func<Call, bool> passes, int throttleLimit, TimeProvider clock)
{
    /// <param name="limit">The greatest number of calls; null for all.</param>
    /// <param name="cancellation">Stops each enumeration, as its own token does.</param>
    public IAsyncEnumerable<Call> StreamAsync(long? limit, CancellationToken cancellation) =>
        new Enumerations<Call>(stop => new Enumerator(this, limit ?? long.MaxValue, stop), cancellation);

    /// <summary>
    /// How many spans to have at hand, but no more than are wanted. Twice as many as are fetched, since others wait for their turn: a
    /// month of 70,000 calls is 5.2 times as fast as one page after the other, and with one span more than are fetched 4.7 times, for 34 MB less.
    /// </summary>
    private int SpansAhead(Page<Call> first, long wanted) =>
        (int)Math.Min(2L * throttleLimit, 1 + ((wanted - first.Items.Length) / first.Items.Length));

    /// <summary>Gets the first page, by which it decides how to go on.</summary>
    private async Task<IAsyncEnumerator<Call>> StartAsync(long wanted, CancellationTokenSource stop)
    {
        var pages = whole.Start(stop.Token);
        var first = await pages.FollowAsync(null).ConfigureAwait(false);
        var spans = first.IsLast || first.Items.Length >= wanted || first.Items.Length == 0
            ? []
            : time.Cut(BoundedTime.DaysOf(first.Items), clock.GetUtcNow());
        if (spans.Count < 2 || throttleLimit == 1)
        {
            return new PagedEnumerator<Call>(pages, passes, wanted, stop, first);
        }

        var batches = new SpannedListing(
            first, spans, (span, stopped) => new(part(span.Filter).Start(stopped), stopped), passes, SpansAhead(first, wanted));
        return new BatchEnumerator<Call>(batches.BatchesAsync(stop.Token).GetAsyncEnumerator(stop.Token), wanted);
    }

    private sealed class Enumerator(BoundedListing listing, long wanted, CancellationTokenSource stop) : IAsyncEnumerator<Call>
    {
        private IAsyncEnumerator<Call>? _rest;

        public Call Current => _rest!.Current;

        public ValueTask<bool> MoveNextAsync() => _rest?.MoveNextAsync() ?? new(StartAsync());

        public async ValueTask DisposeAsync()
        {
            if (_rest is not null)
            {
                await _rest.DisposeAsync().ConfigureAwait(false);
            }

            stop.Dispose();
        }

        private async Task<bool> StartAsync()
        {
            if (wanted <= 0)
            {
                return false;
            }

            _rest = await listing.StartAsync(wanted, stop).ConfigureAwait(false);
            return await _rest.MoveNextAsync().ConfigureAwait(false);
        }
    }
}
