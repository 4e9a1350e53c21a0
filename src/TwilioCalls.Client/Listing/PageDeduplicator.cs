using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// Leaves out calls that the page before has shown already: when calls come in during a listing, a server can move its last
/// ones onto the next page. It remembers two pages, however long the listing is.
/// </summary>
internal sealed class PageDeduplicator
{
    private HashSet<string> _before = new(StringComparer.Ordinal);
    private HashSet<string> _now = new(StringComparer.Ordinal);

    /// <summary>The page with each call once.</summary>
    public CallPage Distinct(CallPage page)
    {
        var calls = page.Calls!;
        if (calls.Length == 0)
        {
            // Nothing to remember, and no reason to forget.
            return page;
        }

        (_before, _now) = (_now, _before);
        _now.Clear();
        var isNew = Array.ConvertAll(calls, IsNew);
        return Array.TrueForAll(isNew, one => one)
            ? page
            : new CallPage { Calls = [.. calls.Where((_, index) => isNew[index])], NextPageUri = page.NextPageUri };
    }

    private bool IsNew(Call call) => call.Sid is not { } sid || (_now.Add(sid) && !_before.Contains(sid));
}
