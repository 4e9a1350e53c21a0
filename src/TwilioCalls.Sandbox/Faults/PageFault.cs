using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults;

/// <summary>
/// Ways in which a page of calls goes wrong; all but <see cref="ExpiredToken"/> do not affect other requests. To have one on page N, put
/// it on the Nth list request. The links are also made where there is no next page.
/// </summary>
public static class PageFault
{
    /// <summary>The next link leads to the same path on another server.</summary>
    /// <param name="origin">The other server, such as <c>https://elsewhere.example.com</c>, which is also the default.</param>
    /// <exception cref="ArgumentException">The server is not named by an absolute address.</exception>
    public static Fault NextOnOtherHost(Uri? origin = null) => new(NextLinkFaults.OtherHost(RedirectTarget.Or(origin)));

    /// <summary>The next link leads to the same server by http.</summary>
    public static Fault NextOnHttp() => new(NextLinkFaults.Http());

    /// <summary>The next link leads to another server without naming a scheme, as <c>//elsewhere.example.com/…</c>.</summary>
    public static Fault NextWithoutScheme() => new(NextLinkFaults.WithoutScheme());

    /// <summary>The next link leads to the calls of another account.</summary>
    public static Fault NextOnOtherAccount() => new(NextLinkFaults.OtherAccount());

    /// <summary>The next link leads to the page that it is on.</summary>
    public static Fault NextOnItself() => new(NextLinkFaults.Itself());

    /// <summary>
    /// A page without calls, which links to the page that should have been here. For a thousand of them in a row put it on the next
    /// thousand list requests: no link repeats.
    /// </summary>
    public static Fault Empty() => new(PageContentFaults.Empty());

    /// <summary>
    /// On every list request: after so many pages comes the first one again, and so on without end. No link repeats.
    /// </summary>
    /// <param name="pages">How many pages the circle has, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static Fault Circle(int pages) => new(NextLinkFaults.Circle(pages));

    /// <summary>The page does not say whether another one follows.</summary>
    public static Fault NoNext() => new(NextLinkFaults.Missing());

    /// <summary>The page begins with the last call of the page before it.</summary>
    public static Fault RepeatedCall() => new(PageContentFaults.RepeatedCall());

    /// <summary>The page begins with the very first call of the listing, however far back that was.</summary>
    public static Fault RepeatedFirstCall() => new(PageContentFaults.RepeatedFirstCall());

    /// <summary>The page has more calls than were asked for.</summary>
    /// <param name="count">How many too many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static Fault TooManyCalls(int count = 1) => new(PageContentFaults.TooManyCalls(count));

    /// <summary>The page is some kilobytes of gzip, and unpacked it is millions of calls without anything in them.</summary>
    /// <param name="megabytes">How large it is unpacked, 1 to 256 MB.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is another one.</exception>
    public static Fault GzipBomb(int megabytes) => new(PackedPages.Bomb(megabytes));

    /// <summary>The times of the calls on the page are no times.</summary>
    public static Fault UnreadableTimes() => new(PageContentFaults.UnreadableTimes());

    /// <summary>Some texts of the calls on the page are an object or a list.</summary>
    public static Fault ObjectForText() => new(PageContentFaults.ObjectForText());

    /// <summary>500 20500 if the page has more calls than the server can cope with. The request is not processed then.</summary>
    /// <param name="size">The greatest page size that it copes with, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Fault RefusedAbove(int size) => new(Refusals.PagesAbove(size));

    /// <summary>400 21481: the page token is no longer valid. The request is not processed.</summary>
    public static Fault ExpiredToken() => new(ExpiredTokens.Expired());
}
