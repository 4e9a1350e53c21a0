using System.Globalization;

namespace TwilioCalls.Listing;

/// <summary>What is asked of Twilio for a listing that takes no filter.</summary>
internal static class PageSizeQuery
{
    /// <param name="size">How many items a page has at most.</param>
    public static string Of(int size) => "PageSize=" + size.ToString(CultureInfo.InvariantCulture);
}
