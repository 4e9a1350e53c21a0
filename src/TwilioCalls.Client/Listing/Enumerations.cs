namespace TwilioCalls.Listing;

/// <summary>A listing that each enumeration lists afresh.</summary>
/// <param name="start">Starts an enumeration, which disposes of what stops it.</param>
/// <param name="cancellation">Stops each enumeration, as its own token does.</param>
internal sealed class Enumerations<T>(Func<CancellationTokenSource, IAsyncEnumerator<T>> start, CancellationToken cancellation) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken own = default) =>
        start(CancellationTokenSource.CreateLinkedTokenSource(cancellation, own));
}
