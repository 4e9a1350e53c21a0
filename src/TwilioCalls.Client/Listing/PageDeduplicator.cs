using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// Leaves out what an earlier page has shown already, however far back: when calls come in during a listing, a server can move
/// its last ones onto the next page, and a server that repeats itself must not make a pipeline dial somebody twice.
/// </summary>
/// <param name="sidOf">The SID of an item; null if it has none.</param>
/// <param name="contentOf">All that is known of an item, for items that have no SIDs at all; null for the others.</param>
internal sealed class PageDeduplicator<T>(Func<T, string?> sidOf, Func<T, string>? contentOf = null)
{
    private readonly SeenSids _seen = new();
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);

    /// <summary>
    /// The page with only what is new. What has no SID cannot be known again, and stays; of a kind that has none at all, what is equal
    /// to something on an earlier page goes, while two equal ones of one page are two.
    /// </summary>
    public Page<T> Distinct(Page<T> page)
    {
        var isNew = Array.ConvertAll(page.Items, item => contentOf is null ? _seen.Add(sidOf(item)) : !_contents.Contains(contentOf(item)));
        if (contentOf is not null)
        {
            _contents.UnionWith(page.Items.Select(contentOf));
        }

        return Array.TrueForAll(isNew, static one => one)
            ? page
            : page with { Items = [.. page.Items.Where((_, index) => isNew[index])] };
    }

    /// <summary>Whether a page, without what was on earlier ones, has an item that is certainly new. Without a SID, it may not be.</summary>
    public bool BringsNews(Page<T> page) => Array.Exists(page.Items, item => contentOf is not null || sidOf(item) is not null);
}
