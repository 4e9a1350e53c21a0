using TwilioCalls.Numbers;
using TwilioCalls.Parameters;
using TwilioCalls.Responses;

namespace TwilioCalls;

/// <summary>
/// Which calls a listing has: the parameters of Twilio's list operation, each declared here once.
/// A property left null does not filter. Source: Twilio's OpenAPI document.
/// </summary>
public sealed class CallFilter
{
    /// <summary>The greatest page that Twilio serves, in calls.</summary>
    public const int MaximumPageSize = PageLimit.Items;

    /// <summary>Calls to this phone number, SIP address, client or SIM.</summary>
    [CallAddress(AddressKinds.Sid)] public string? To { get; set; }

    /// <summary>Calls from this phone number, SIP address, client or SIM.</summary>
    [CallAddress(AddressKinds.Sid)] public string? From { get; set; }

    /// <summary>Calls that this call (<c>CA…</c>) started.</summary>
    [Sid(TwilioSid.Call)] public string? ParentCallSid { get; set; }

    /// <summary>Calls in this status.</summary>
    [AllowedValues(nameof(OptionValues.CallStatus))] public string? Status { get; set; }

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

    /// <summary>Checks that a call can pass all filters together.</summary>
    /// <exception cref="ArgumentException">No call can; the message names two filters that exclude each other.</exception>
    public void Validate() => FilterConflict.Refuse(this);

    internal TimeFilter Start => new(StartTime, StartTimeBefore, StartTimeAfter);

    internal TimeFilter End => new(EndTime, EndTimeBefore, EndTimeAfter);

    /// <summary>Whether Twilio may send calls that do not pass, so that a page may hold fewer than were asked for.</summary>
    internal bool IsFinerThanTwilio => Start.IsFinerThanDays || End.IsFinerThanDays;

    /// <summary>The filter to send: whatever Twilio takes it for, no call that passes is left out.</summary>
    internal CallFilter Widened(int pageSize)
    {
        var sent = (CallFilter)MemberwiseClone();
        (sent.StartTime, sent.StartTimeBefore, sent.StartTimeAfter) = Start.Widened;
        (sent.EndTime, sent.EndTimeBefore, sent.EndTimeAfter) = End.Widened;
        sent.PageSize = pageSize;
        return sent;
    }
}
