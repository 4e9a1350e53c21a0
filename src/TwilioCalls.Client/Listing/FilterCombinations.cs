using TwilioCalls.Parameters;

namespace TwilioCalls.Listing;

/// <summary>
/// What one filter means in filters that Twilio takes: its list has one value of To, From and Status each, and would ignore
/// a second one in silence.
/// </summary>
internal static class FilterCombinations
{
    /// <summary>One filter for each combination of values, those of an earlier status of a call's way first.</summary>
    /// <exception cref="ArgumentException">A value is not allowed, or there are too many combinations.</exception>
    public static IReadOnlyList<CallFilter> Of(CallFilter filter)
    {
        var normal = filter.Normalized();
        normal.Validate();
        return
        [
            .. from status in Each(normal.Status).OrderBy(status => CallStatus.StageOf(status?[0]))
               from to in Each(normal.To)
               from @from in Each(normal.From)
               select normal.Narrowed(to, @from, status),
        ];
    }

    /// <summary>Each value in a list of its own, the same one once; null alone for a filter that was left out.</summary>
    private static IEnumerable<string[]?> Each(string[]? values) => values is null
        ? Enumerable.Repeat<string[]?>(null, 1)
        : values.Distinct(StringComparer.Ordinal).Select(value => new[] { value });
}
