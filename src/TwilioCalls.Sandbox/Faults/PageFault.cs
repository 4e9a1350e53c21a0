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

    /// <summary>The page begins with the last call of the page before it.</summary>
    public static Fault RepeatedCall() => new(PageContentFaults.RepeatedCall());

    /// <summary>400 21481: the page token is no longer valid. The request is not processed.</summary>
    public static Fault ExpiredToken() => new(ExpiredTokens.Expired());
}
