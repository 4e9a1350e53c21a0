namespace TwilioCalls.Listing;

/// <summary>Follows the links of one listing, and refuses those that would lead it astray or around in circles.</summary>
internal sealed class NextPage(Uri first, Func<string, Uri> locate)
{
    // Some have been seen in the wild; this many in a row are no listing.
    private const int MaximumEmptyPages = 20;

    private readonly HashSet<string> _followed = new(StringComparer.Ordinal) { first.PathAndQuery };
    private int _emptyPages;

    /// <summary>The address of the page after one that is not the last.</summary>
    /// <param name="link">The link that the page has to the next.</param>
    /// <param name="pageLength">How many items the page has.</param>
    /// <exception cref="TwilioException">The link leaves the account's calls, repeats, or follows too many empty pages.</exception>
    public Uri Follow(string link, int pageLength)
    {
        _emptyPages = pageLength == 0 ? _emptyPages + 1 : 0;
        if (_emptyPages == MaximumEmptyPages)
        {
            throw Broken($"{MaximumEmptyPages} pages in a row were empty");
        }

        var next = Resolve(link);
        return _followed.Add(next.PathAndQuery) ? next : throw Broken("the link to the next page repeats");
    }

    private Uri Resolve(string link)
    {
        var isRelative = link[0] == '/' && !link.StartsWith("//", StringComparison.Ordinal);
        var next = isRelative ? locate(link) : Uri.TryCreate(link, UriKind.Absolute, out var absolute) ? absolute : null;
        var stays = next is not null
            && next.Scheme == first.Scheme && next.Authority == first.Authority && next.UserInfo.Length == 0
            && next.AbsolutePath == first.AbsolutePath;
        return stays ? next! : throw Broken($"the link to the next page leads away from the account's calls, to '{link}'");
    }

    private static TwilioException Broken(string why) => new(
        TwilioFailure.ListingBroken,
        $"The listing is not complete: {why}. The calls written so far are right; ask again, perhaps for a shorter time.");
}
