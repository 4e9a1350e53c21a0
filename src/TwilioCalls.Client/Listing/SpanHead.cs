using System.Runtime.ExceptionServices;

namespace TwilioCalls.Listing;

/// <summary>
/// The next call of a span. The last call of a page is held back until the next page is there, so that a page's token never names
/// a call that the taker has just deleted.
/// </summary>
/// <param name="pages">The pages of the span.</param>
internal sealed class SpanHead(SpanPages pages) : IDisposable
{
    private Call[] _calls = [];
    private int _index;
    private bool _holdsLast;
    private ExceptionDispatchInfo? _failure;

    /// <summary>The call; null if another page must be awaited first, or at the end.</summary>
    public Call? Call => _index < _calls.Length - (_holdsLast ? 1 : 0) ? _calls[_index] : null;

    public DateTimeOffset Created => Call!.Created();

    /// <summary>Whether there is nothing more.</summary>
    public bool HasEnded { get; private set; }

    public Task Fetching => pages.Fetching;

    /// <summary>Goes on to the next call.</summary>
    public void MoveNext() => _index++;

    /// <summary>Gets the next page that has a call.</summary>
    public async Task FillAsync(CancellationToken stop)
    {
        while (Call is null && !HasEnded)
        {
            _failure?.Throw();
            try
            {
                var page = await pages.NextAsync(stop).ConfigureAwait(false);
                _calls = [.. _calls.Skip(_index), .. page?.Items ?? []];
                (_index, _holdsLast, HasEnded) = (0, page is { IsLast: false }, page is null);
            }
            catch (TwilioException failure)
            {
                // It comes after the call that was held back, which is still good.
                (_failure, _holdsLast) = (ExceptionDispatchInfo.Capture(failure), false);
            }
        }
    }

    public void Dispose() => pages.Dispose();
}
