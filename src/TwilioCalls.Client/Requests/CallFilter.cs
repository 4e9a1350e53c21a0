using TwilioCalls.Parameters;

namespace TwilioCalls;

/// <summary>
/// Which calls a listing has: the parameters of Twilio's list operation, each declared here once.
/// A property left null does not filter. Source: Twilio's OpenAPI document.
/// </summary>
public sealed class CallFilter
{
    /// <summary>The greatest page that Twilio serves, in calls.</summary>
    public const int MaximumPageSize = 1000;

    /// <summary>Calls to this phone number, SIP address, client or SIM.</summary>
    public string? To { get; set; }

    /// <summary>Calls from this phone number, SIP address, client or SIM.</summary>
    public string? From { get; set; }

    /// <summary>Calls that this call (<c>CA…</c>) started.</summary>
    [Sid(Sid.Call)] public string? ParentCallSid { get; set; }

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

    /// <summary>Whether a call passes the filters of time, to the second.</summary>
    /// <remarks>How finely Twilio itself compares times is not documented, so a listing compares again.</remarks>
    internal bool Passes(Call call) =>
        Passes(call.StartTime, StartTime, StartTimeBefore, StartTimeAfter)
        && Passes(call.EndTime, EndTime, EndTimeBefore, EndTimeAfter);

    /// <summary>Whether Twilio may send calls that do not pass, so that a page may hold fewer than were asked for.</summary>
    internal bool IsFinerThanTwilio =>
        new[] { StartTime, StartTimeBefore, StartTimeAfter, EndTime, EndTimeBefore, EndTimeAfter }
            .Any(time => time is { IsDay: false });

    /// <summary>The filter to send: whatever Twilio takes it for, no call that passes is left out.</summary>
    /// <remarks>
    /// A moment that Twilio took for its day would be too early as an upper bound, and too wide as an equality,
    /// so these two are sent as days. A lower bound can only be too wide.
    /// </remarks>
    internal CallFilter Widened(int pageSize)
    {
        var sent = (CallFilter)MemberwiseClone();
        sent.StartTime = StartTime?.Day;
        sent.StartTimeBefore = StartTimeBefore?.DayFrom;
        sent.EndTime = EndTime?.Day;
        sent.EndTimeBefore = EndTimeBefore?.DayFrom;
        sent.PageSize = pageSize;
        return sent;
    }

    private static bool Passes(DateTimeOffset? time, CallTime? on, CallTime? before, CallTime? after) =>
        (on is null || (time >= on.Value.First && time < on.Value.End))
        && (before is null || time < before.Value.Start)
        && (after is null || time >= after.Value.Start);
}
