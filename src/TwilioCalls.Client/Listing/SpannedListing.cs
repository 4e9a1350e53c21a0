using System.Runtime.CompilerServices;
using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// A listing in spans that are fetched at the same time: in the order of one that is fetched as a whole, each call once.
/// </summary>
/// <param name="first">The first page of the whole listing.</param>
/// <param name="spans">The spans, the newest first.</param>
/// <param name="open">Starts to follow the pages of a span.</param>
/// <param name="passes">Whether a call is wanted.</param>
/// <param name="spansAhead">How many spans may be at hand.</param>
internal sealed class SpannedListing(
    Page<Call> first,
    IReadOnlyList<ListingSpan> spans,
    Func<ListingSpan, CancellationToken, SpanPages> open,
    Func<Call, bool> passes,
    int spansAhead)
{
    private readonly SeenSids _seen = new();
    private readonly Queue<SpanHead> _ahead = new();

    // Spans whose next call may be the newest.
    private readonly List<SpanHead> _heads = [];
    private List<Call> _batch = [];
    private int _opened;

    /// <summary>The calls, as many at once as there are without waiting.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Call>> BatchesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            // Whoever takes no more than half of the first page costs no more than that.
            var half = first.Items.Length / 2;
            Take(first.Items.Take(half));
            yield return Batch();
            OpenSpans(stop.Token);
            Take(first.Items.Skip(half));
            while (true)
            {
                var newest = Newest();
                if (newest?.Call is { } call && !IsNextSpanNeeded(newest))
                {
                    Take(call);
                    newest.MoveNext();
                    continue;
                }

                // All that is at hand is given before anything is waited for, and at the end.
                yield return Batch();
                if (newest is null && !IsNextSpanNeeded(newest))
                {
                    break;
                }

                await GoOnAsync(newest, stop.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            stop.Cancel();
            foreach (var head in _heads.Concat(_ahead))
            {
                await head.Fetching.EndAsync().ConfigureAwait(false);
                head.Dispose();
            }
        }
    }

    /// <summary>
    /// A span that waits for a page, since its next call may be any; or else the one whose next call is the newest, the newest span of
    /// those that are equal; null if all have ended.
    /// </summary>
    private SpanHead? Newest()
    {
        SpanHead? newest = null;
        foreach (var head in _heads)
        {
            if (head.Call is null)
            {
                return head;
            }

            if (newest is null || head.Created > newest.Created)
            {
                newest = head;
            }
        }

        return newest;
    }

    /// <summary>Whether the span after those that are looked at may have a call that is newer than theirs.</summary>
    private bool IsNextSpanNeeded(SpanHead? newest) =>
        _opened - _ahead.Count is var next && next < spans.Count && (newest is null || newest.Created < spans[next].End);

    private async Task GoOnAsync(SpanHead? waiting, CancellationToken stop)
    {
        if (waiting is not { Call: null })
        {
            if (_ahead.Count == 0)
            {
                OpenSpan(stop);
            }

            waiting = _ahead.Dequeue();
            _heads.Add(waiting);
        }

        await waiting.FillAsync(stop).ConfigureAwait(false);
        if (waiting.HasEnded)
        {
            _heads.Remove(waiting);
            waiting.Dispose();
        }

        OpenSpans(stop);
    }

    private void OpenSpans(CancellationToken stop)
    {
        while (_opened < spans.Count && _ahead.Count + _heads.Count < spansAhead)
        {
            OpenSpan(stop);
        }
    }

    private void OpenSpan(CancellationToken stop) => _ahead.Enqueue(new SpanHead(open(spans[_opened++], stop)));

    private void Take(IEnumerable<Call> calls)
    {
        foreach (var call in calls)
        {
            Take(call);
        }
    }

    /// <summary>It can be in two spans if its time changed between them, and those of the first page are in a span, too.</summary>
    private void Take(Call call)
    {
        if (_seen.Add(call.Sid) && passes(call))
        {
            _batch.Add(call);
        }
    }

    private List<Call> Batch()
    {
        var batch = _batch;
        _batch = [];
        return batch;
    }
}
