using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// Leaves out what the page before has shown already: when calls come in during a listing, a server can move its last
/// ones onto the next page. It remembers two pages, however long the listing is.
/// </summary>
/// <param name="sidOf">The SID of an item; null if it has none.</param>
internal sealed class PageDeduplicator<T>(Func<T, string?> sidOf)
{
    private HashSet<string> _before = new(StringComparer.Ordinal);
    private HashSet<string> _now = new(StringComparer.Ordinal);

    /// <summary>The page with each item once.</summary>
    public Page<T> Distinct(Page<T> page)
    {
        var items = page.Items;
        if (items.Length == 0)
        {
            // Nothing to remember, and no reason to forget.
            return page;
        }

        (_before, _now) = (_now, _before);
        _now.Clear();
        var isNew = Array.ConvertAll(items, IsNew);
        return Array.TrueForAll(isNew, one => one)
            ? page
            : page with { Items = [.. items.Where((_, index) => isNew[index])] };
    }

    private bool IsNew(T item) => sidOf(item) is not { } sid || (_now.Add(sid) && !_before.Contains(sid));
}
