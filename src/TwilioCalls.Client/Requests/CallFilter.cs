using TwilioCalls.Errors;
using TwilioCalls.Numbers;
using TwilioCalls.Parameters;
using TwilioCalls.Responses;

namespace TwilioCalls;

/// <summary>
/// Which calls a listing has: the parameters of Twilio's list operation, each declared here once.
/// A property left null does not filter; a call passes a property with several values if it has one of them.
/// Source: Twilio's OpenAPI document, but for <see cref="Direction"/>, which Twilio's list does not take.
/// </summary>
public sealed class CallFilter
{
    /// <summary>The greatest page that Twilio serves, in calls.</summary>
    public const int MaximumPageSize = PageLimit.Items;

    /// <summary>
    /// The greatest number of combinations of <see cref="To"/>, <see cref="From"/> and <see cref="Status"/>. Twilio takes one
    /// value of each, so each combination is a listing of its own, of which a page or two are in memory; but all calls of a live
    /// status that is listed together with a later one.
    /// </summary>
    public const int MaximumCombinations = 100;

    /// <summary>Calls to any of these phone numbers, SIP addresses, clients or SIMs.</summary>
    [CallAddress(AddressKinds.Sid)] public string[]? To { get; set; }

    /// <summary>Calls from any of these phone numbers, SIP addresses, clients or SIMs.</summary>
    [CallAddress(AddressKinds.Sid)] public string[]? From { get; set; }

    /// <summary>Calls that this call (<c>CA…</c>) started.</summary>
    [Sid(TwilioSid.Call)] public string? ParentCallSid { get; set; }

    /// <summary>Calls in any of these statuses.</summary>
    [AllowedValues(nameof(OptionValues.CallStatus))] public string[]? Status { get; set; }

    /// <summary>Calls in any of these directions. Twilio does not filter by it: other calls are fetched too, and left out here.</summary>
    [ComparedHere, AllowedValues(nameof(OptionValues.CallDirection))] public string[]? Direction { get; set; }

    /// <summary>Calls that started on this day, or in this second.</summary>
    public CallTime? StartTime { get; set; }

    /// <summary>Calls that started before this.</summary>
    [WireName("StartTime<")] public CallTime? StartTimeBefore { get; set; }

    /// <summary>Calls that started at this or later.</summary>
    [WireName("StartTime>")] public CallTime? StartTimeAfter { get; set; }

    /// <summary>Calls that ended on this day, or in this second.</summary>
    public CallTime? EndTime { get; set; }

    /// <summary>Calls that ended before this.</summary>
    [WireName("EndTime<")] public CallTime? EndTimeBefore { get; set; }

    /// <summary>Calls that ended at this or later.</summary>
    [WireName("EndTime>")] public CallTime? EndTimeAfter { get; set; }

    /// <summary>Calls fetched by one request, 1 to 1000; by default 1000, or fewer where fewer are wanted.</summary>
    [AllowedRange(1, MaximumPageSize, "calls")] public int? PageSize { get; set; }

    internal TimeFilter Start => new(StartTime, StartTimeBefore, StartTimeAfter);

    internal TimeFilter End => new(EndTime, EndTimeBefore, EndTimeAfter);

    /// <summary>Whether Twilio may send calls that do not pass, so that a page may hold fewer than were asked for.</summary>
    internal bool IsFinerThanTwilio => Start.IsFinerThanDays || End.IsFinerThanDays || Direction is not null;

    /// <summary>Checks the lists, and that a call can pass all filters together.</summary>
    /// <exception cref="ArgumentException">
    /// A property has an empty list, which must not mean all calls, or an empty value; there are too many combinations; or no call
    /// can pass, and the message names two filters that exclude each other.
    /// </exception>
    public void Validate()
    {
        Required.Values(nameof(To), To);
        Required.Values(nameof(From), From);
        Required.Values(nameof(Status), Status);
        Required.Values(nameof(Direction), Direction);
        (string Name, int Count)[] lists = [(nameof(To), Count(To)), (nameof(From), Count(From)), (nameof(Status), Count(Status))];
        var combinations = lists.Aggregate(1L, (product, list) => product * list.Count);
        if (combinations > MaximumCombinations)
        {
            throw new InvalidParameterException(
                $"To, From and Status have {combinations} combinations, each of which is a listing of its own: at most "
                + $"{MaximumCombinations} are allowed. Give fewer values at once, or leave one of them out and pick from what is listed.",
                lists.OrderByDescending(list => list.Count).First().Name);
        }

        FilterConflict.Refuse(this);
    }

    /// <summary>The same filter with each value checked, in the spelling of the wire.</summary>
    /// <exception cref="ArgumentException">A value is not allowed.</exception>
    internal CallFilter Normalized()
    {
        var normal = (CallFilter)MemberwiseClone();
        foreach (var parameter in ApiParameters.Of(typeof(CallFilter)))
        {
            parameter.Normalize(normal);
        }

        return normal;
    }

    /// <summary>The same filter for other values of what Twilio takes one of.</summary>
    internal CallFilter Narrowed(string[]? to, string[]? from, string[]? status)
    {
        var narrow = (CallFilter)MemberwiseClone();
        (narrow.To, narrow.From, narrow.Status) = (to, from, status);
        return narrow;
    }

    /// <summary>The same filter for other times.</summary>
    internal CallFilter With(TimeFilter start, TimeFilter end)
    {
        var other = (CallFilter)MemberwiseClone();
        (other.StartTime, other.StartTimeBefore, other.StartTimeAfter) = start;
        (other.EndTime, other.EndTimeBefore, other.EndTimeAfter) = end;
        return other;
    }

    /// <summary>The filter to send: whatever Twilio takes it for, no call that passes is left out.</summary>
    internal CallFilter Widened(int pageSize)
    {
        var sent = With(Start.Widened, End.Widened);
        sent.PageSize = pageSize;
        return sent;
    }

    private static int Count(string[]? values) => values is null ? 1 : values.Distinct(StringComparer.Ordinal).Count();
}
