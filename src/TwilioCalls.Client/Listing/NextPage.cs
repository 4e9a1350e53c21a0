using TwilioCalls.Errors;
using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>Follows the links of one listing, and refuses those that would lead it astray or around in circles.</summary>
internal sealed class NextPage
{
    // Some have been seen in the wild; this many in a row are no listing.
    private const int MaximumPagesWithoutNews = 20;

    // Servers take addresses of 8,000 characters or so. .NET Framework makes none of more than 65,519.
    private const int LongestLink = 16 * 1024;

    private readonly LinearHashSet _followed = new();
    private readonly Uri _first;
    private readonly Func<string, Uri> _locate;
    private int _pagesWithoutNews;

    /// <param name="first">The address of the first page.</param>
    /// <param name="locate">Gives the address of a path.</param>
    public NextPage(Uri first, Func<string, Uri> locate)
    {
        (_first, _locate) = (first, locate);
        _followed.Add(TextDigest.Of(first.PathAndQuery));
    }

    /// <summary>The address of the page after one that is not the last.</summary>
    /// <param name="link">The link that the page has to the next; null or empty if it lacks one.</param>
    /// <param name="bringsNews">Whether the page has an item that is certainly none of an earlier page's.</param>
    /// <exception cref="TwilioException">
    /// The link is missing, leaves the account's calls, repeats, or follows too many pages that brought nothing new.
    /// </exception>
    public Uri Follow(string? link, bool bringsNews)
    {
        _pagesWithoutNews = bringsNews ? 0 : _pagesWithoutNews + 1;
        if (_pagesWithoutNews == MaximumPagesWithoutNews)
        {
            throw BrokenListing.Because($"{MaximumPagesWithoutNews} pages in a row were empty, or repeated what earlier ones had");
        }

        if (string.IsNullOrEmpty(link))
        {
            throw BrokenListing.Because("a full page does not say whether another one follows");
        }

        var next = Resolve(link!)
            ?? throw BrokenListing.Because($"the link to the next page leads away from what was listed, to '{SafeText.Brief(link!)}'");
        return _followed.Add(TextDigest.Of(next.PathAndQuery)) ? next : throw BrokenListing.Because("the link to the next page repeats");
    }

    /// <summary>The address that a link will be followed to; null if it will not be followed.</summary>
    public Uri? Foresee(string? link) =>
        !string.IsNullOrEmpty(link) && Resolve(link!) is { } next && !_followed.Contains(TextDigest.Of(next.PathAndQuery)) ? next : null;

    /// <summary>Where a link leads; null if it leaves the account's calls, or is longer than any.</summary>
    private Uri? Resolve(string link)
    {
        if (link.Length > LongestLink)
        {
            return null;
        }

        var isRelative = link[0] == '/' && !link.StartsWith("//", StringComparison.Ordinal);
        var next = isRelative ? _locate(link) : Uri.TryCreate(link, UriKind.Absolute, out var absolute) ? absolute : null;
        var stays = next is not null
            && next.Scheme == _first.Scheme && next.Authority == _first.Authority && next.UserInfo.Length == 0
            && next.AbsolutePath == _first.AbsolutePath;
        return stays ? next : null;
    }
}
