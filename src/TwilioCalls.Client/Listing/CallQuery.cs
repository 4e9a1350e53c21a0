using TwilioCalls.Parameters;

namespace TwilioCalls.Listing;

/// <summary>What is asked of Twilio for a listing of calls, and what is left to compare here.</summary>
internal static class CallQuery
{
    /// <summary>The query of the first page.</summary>
    /// <param name="filter">Which calls.</param>
    /// <param name="limit">The greatest number of calls; null for all.</param>
    /// <exception cref="ArgumentException">A value of the filter is not allowed.</exception>
    public static string Of(CallFilter filter, long? limit) =>
        string.Join("&", ApiParameters.Pairs(filter.Widened(PageSize(filter, limit)))
            .Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value)));

    /// <summary>Whether a call passes the filters of time, to the second, and of what Twilio does not filter by.</summary>
    /// <remarks>How finely Twilio itself compares times is not documented, so a listing compares again.</remarks>
    public static bool Passes(this CallFilter filter, Call call) =>
        filter.Start.Passes(call.WireStartTime) && filter.End.Passes(call.WireEndTime) && filter.PassesDirection(call);

    private static bool PassesDirection(this CallFilter filter, Call call) =>
        filter.Direction is null || filter.Direction.Contains(call.Direction, StringComparer.OrdinalIgnoreCase);

    /// <summary>As many as are wanted, where Twilio filters alone; else a full page, of which some may not pass.</summary>
    private static int PageSize(CallFilter filter, long? limit) =>
        filter.PageSize ?? (filter.IsFinerThanTwilio
            ? CallFilter.MaximumPageSize
            : (int)Math.Max(1, Math.Min(limit ?? CallFilter.MaximumPageSize, CallFilter.MaximumPageSize)));
}
