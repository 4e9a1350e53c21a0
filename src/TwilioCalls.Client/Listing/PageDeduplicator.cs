using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// Leaves out what an earlier page has shown already, however far back: when calls come in during a listing, a server can move
/// its last ones onto the next page, and a server that repeats itself must not make a pipeline dial somebody twice.
/// </summary>
/// <param name="sidOf">The SID of an item; null if it has none.</param>
internal sealed class PageDeduplicator<T>(Func<T, string?> sidOf)
{
    private readonly SeenSids _seen = new();

    /// <summary>The page with only what is new. What has no SID cannot be known again, and stays.</summary>
    public Page<T> Distinct(Page<T> page)
    {
        var isNew = Array.ConvertAll(page.Items, item => _seen.Add(sidOf(item)));
        return Array.TrueForAll(isNew, static one => one)
            ? page
            : page with { Items = [.. page.Items.Where((_, index) => isNew[index])] };
    }
}
