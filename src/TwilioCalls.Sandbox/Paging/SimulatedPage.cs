using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Paging;

/// <summary>A page of calls, the newest first, and whether there are more on either side.</summary>
internal sealed record SimulatedPage(PageRequest Request, IReadOnlyList<SimulatedCall> Calls, bool HasNewer, bool HasOlder)
{
    private const int Older = -1;
    private const int Newer = 1;

    /// <summary>Selects the page. The account's gate is held.</summary>
    /// <exception cref="Refusal">400 21481: the token's call has been deleted.</exception>
    public static SimulatedPage Select(CallStore store, PageRequest request, DateTime now)
    {
        var calls = new List<SimulatedCall>(Math.Min(request.Size, store.End));
        var step = request.Token is { Newer: true } ? Newer : Older;
        var first = Edge(store, request.Token);
        var last = Collect(store, request, now, first, step, calls);
        var hasAhead = Any(store, request, now, last, step);
        var hasBehind = request.Token is not null && Any(store, request, now, first + step, -step);
        if (step == Older)
        {
            return new(request, calls, hasBehind, hasAhead);
        }

        calls.Reverse();
        return new(request, calls, hasAhead, hasBehind);
    }

    private static int Edge(CallStore store, PageToken? token) =>
        token is not { } edge ? store.End
        : store.TryFindPlace(edge.Sid, out var place) ? place
        : throw Refusal.BadRequest(21481, "Invalid PageToken");

    private static int Collect(CallStore store, PageRequest request, DateTime now, int place, int step, List<SimulatedCall> calls)
    {
        while (calls.Count < request.Size && store.Next(ref place, step) is { } call)
        {
            if (request.Filter.Matches(call, now))
            {
                calls.Add(call);
            }
        }

        return place;
    }

    private static bool Any(CallStore store, PageRequest request, DateTime now, int place, int step)
    {
        while (store.Next(ref place, step) is { } call)
        {
            if (request.Filter.Matches(call, now))
            {
                return true;
            }
        }

        return false;
    }
}
