using System.Globalization;

namespace TwilioCalls.Responses;

/// <summary>The error of a listing that cannot go on.</summary>
internal static class BrokenListing
{
    public static TwilioException Because(string why) => new(
        TwilioFailure.ListingBroken,
        $"The listing is not complete: {why}. What came before is right; ask again, perhaps for a shorter time.");

    public static TwilioException TooManyItems(int asked) =>
        Because(string.Format(CultureInfo.InvariantCulture, "a page has more than the {0:N0} that were asked for", asked));
}
