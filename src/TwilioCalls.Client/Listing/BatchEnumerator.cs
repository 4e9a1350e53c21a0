namespace TwilioCalls.Listing;

/// <summary>Gives the items of batches one by one. Only a batch is asynchronous, not each of its items.</summary>
/// <param name="batches">The batches.</param>
/// <param name="wanted">How many items are wanted.</param>
internal sealed class BatchEnumerator<T>(IAsyncEnumerator<IReadOnlyList<T>> batches, long wanted) : IAsyncEnumerator<T>
{
    private IReadOnlyList<T> _batch = [];
    private int _next;

    public T Current { get; private set; } = default!;

    public ValueTask<bool> MoveNextAsync() =>
        wanted <= 0 ? new(false) : _next < _batch.Count ? new(Take()) : new(TakeFromNextBatchAsync());

    public ValueTask DisposeAsync() => batches.DisposeAsync();

    private bool Take()
    {
        Current = _batch[_next++];
        wanted--;
        return true;
    }

    private async Task<bool> TakeFromNextBatchAsync()
    {
        do
        {
            if (!await batches.MoveNextAsync().ConfigureAwait(false))
            {
                wanted = 0;
                return false;
            }

            (_batch, _next) = (batches.Current, 0);
        }
        while (_batch.Count == 0);

        return Take();
    }
}
