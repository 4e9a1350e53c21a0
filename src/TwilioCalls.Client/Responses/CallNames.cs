using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>The names of a call's properties on the wire, in the order in which Twilio sends them.</summary>
internal static class CallNames
{
    /// <summary>Finds a name. Its number is that of a <see cref="CallName"/>.</summary>
    public static NameOrder Order { get; } = new(
        "date_updated", "price_unit", "parent_call_sid", "caller_name", "duration", "from", "to", "annotation", "answered_by", "sid",
        "queue_time", "price", "api_version", "status", "phone_number_sid", "start_time", "date_created", "from_formatted",
        "group_sid", "trunk_sid", "forwarded_from", "uri", "account_sid", "end_time", "to_formatted", "direction",
        "subresource_uris");
}

/// <summary>A name of <see cref="CallNames"/>, by its place there.</summary>
internal enum CallName
{
    DateUpdated,
    PriceUnit,
    ParentCallSid,
    CallerName,
    Duration,
    From,
    To,
    Annotation,
    AnsweredBy,
    Sid,
    QueueTime,
    Price,
    ApiVersion,
    Status,
    PhoneNumberSid,
    StartTime,
    DateCreated,
    FromFormatted,
    GroupSid,
    TrunkSid,
    ForwardedFrom,
    Uri,
    AccountSid,
    EndTime,
    ToFormatted,
    Direction,
    SubresourceUris,
    Unknown,
}
