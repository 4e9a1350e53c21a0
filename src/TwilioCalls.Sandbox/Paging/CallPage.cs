using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Paging;

/// <summary>A page of calls, the newest first, and whether there is more on either side.</summary>
internal sealed record CallPage(PageRequest Request, IReadOnlyList<Call> Calls, bool HasNewer, bool HasOlder)
{
    private const int Older = -1;
    private const int Newer = 1;

    /// <summary>Selects the page. The account's gate is held.</summary>
    /// <exception cref="Refusal">400 21481: the token's call is gone.</exception>
    public static CallPage Select(CallLedger ledger, PageRequest request, DateTime now)
    {
        var calls = new List<Call>(Math.Min(request.Size, ledger.End));
        var step = request.Token is { Newer: true } ? Newer : Older;
        var first = Edge(ledger, request.Token);
        var last = Collect(ledger, request, now, first, step, calls);
        var hasAhead = Any(ledger, request, now, last, step);
        var hasBehind = request.Token is not null && Any(ledger, request, now, first + step, -step);
        if (step == Older)
        {
            return new(request, calls, hasBehind, hasAhead);
        }

        calls.Reverse();
        return new(request, calls, hasAhead, hasBehind);
    }

    private static int Edge(CallLedger ledger, PageToken? token) =>
        token is not { } edge ? ledger.End
        : ledger.TryFindPlace(edge.Sid, out var place) ? place
        : throw Refusal.BadRequest(21481, "Invalid PageToken");

    private static int Collect(CallLedger ledger, PageRequest request, DateTime now, int place, int step, List<Call> calls)
    {
        while (calls.Count < request.Size && ledger.Next(ref place, step) is { } call)
        {
            if (request.Filter.Matches(call, now))
            {
                calls.Add(call);
            }
        }

        return place;
    }

    private static bool Any(CallLedger ledger, PageRequest request, DateTime now, int place, int step)
    {
        while (ledger.Next(ref place, step) is { } call)
        {
            if (request.Filter.Matches(call, now))
            {
                return true;
            }
        }

        return false;
    }
}
