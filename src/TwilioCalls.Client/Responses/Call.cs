using System.Text.Json.Serialization;
using TwilioCalls.Json;

namespace TwilioCalls;

/// <summary>
/// A call, as Twilio answered. Any property can be null: Twilio fills them in as the call lives.
/// Source: Twilio's OpenAPI document.
/// </summary>
public sealed class Call
{
    /// <summary>The call's own SID, <c>CA…</c>.</summary>
    [JsonInclude] public string? Sid { get; internal set; }

    /// <summary>Where the call is in its life: queued, ringing, in-progress, completed, busy, failed, no-answer or canceled.</summary>
    [JsonInclude, JsonConverter(typeof(RepeatedTextConverter))] public string? Status { get; internal set; }

    /// <summary>inbound, outbound-api, outbound-dial, trunking-terminating or trunking-originating.</summary>
    [JsonInclude, JsonConverter(typeof(RepeatedTextConverter))] public string? Direction { get; internal set; }

    /// <summary>Who called.</summary>
    [JsonInclude] public string? From { get; internal set; }

    /// <summary>Who was called.</summary>
    [JsonInclude] public string? To { get; internal set; }

    /// <summary>When the call was answered; null until then.</summary>
    [JsonIgnore] public DateTimeOffset? StartTime { get => WireStartTime.Moment; internal set => WireStartTime = WireTime.Of(value); }

    /// <summary>When the call ended; null until then.</summary>
    [JsonIgnore] public DateTimeOffset? EndTime { get => WireEndTime.Moment; internal set => WireEndTime = WireTime.Of(value); }

    /// <summary>Length in seconds; null until the call has ended.</summary>
    [JsonInclude, JsonConverter(typeof(WholeNumberConverter))] public int? Duration { get; internal set; }

    /// <summary>What the call cost, in <see cref="PriceUnit"/>: negative, null until it is rated.</summary>
    [JsonInclude, JsonConverter(typeof(DecimalConverter))] public decimal? Price { get; internal set; }

    /// <summary>The currency of <see cref="Price"/>, ISO 4217.</summary>
    [JsonInclude, JsonConverter(typeof(RepeatedTextConverter))] public string? PriceUnit { get; internal set; }

    /// <summary>What answered: human, machine_start, fax …; null without detection.</summary>
    [JsonInclude, JsonConverter(typeof(RepeatedTextConverter))] public string? AnsweredBy { get; internal set; }

    /// <summary>The caller's name, if it was looked up. Untrusted text: callers choose it.</summary>
    [JsonInclude] public string? CallerName { get; internal set; }

    /// <summary>The number that this call was forwarded from.</summary>
    [JsonInclude] public string? ForwardedFrom { get; internal set; }

    /// <summary>The call that started this one, <c>CA…</c>.</summary>
    [JsonInclude] public string? ParentCallSid { get; internal set; }

    /// <summary>The account that the call belongs to, <c>AC…</c>.</summary>
    [JsonInclude, JsonConverter(typeof(RepeatedTextConverter))] public string? AccountSid { get; internal set; }

    /// <summary>The phone number of the account that took part, <c>PN…</c>.</summary>
    [JsonInclude, JsonConverter(typeof(RepeatedTextConverter))] public string? PhoneNumberSid { get; internal set; }

    /// <summary>The group of the call, <c>GP…</c>.</summary>
    [JsonInclude] public string? GroupSid { get; internal set; }

    /// <summary>The trunk of the call, <c>TK…</c>.</summary>
    [JsonInclude] public string? TrunkSid { get; internal set; }

    /// <summary><see cref="From"/>, set for reading.</summary>
    [JsonInclude] public string? FromFormatted { get; internal set; }

    /// <summary><see cref="To"/>, set for reading.</summary>
    [JsonInclude] public string? ToFormatted { get; internal set; }

    /// <summary>Time the call waited before it was dialled, in milliseconds.</summary>
    [JsonInclude, JsonConverter(typeof(WholeNumberConverter))] public int? QueueTime { get; internal set; }

    /// <summary>When the record was made.</summary>
    [JsonIgnore] public DateTimeOffset? DateCreated { get => WireDateCreated.Moment; internal set => WireDateCreated = WireTime.Of(value); }

    /// <summary>When the record last changed.</summary>
    [JsonIgnore] public DateTimeOffset? DateUpdated { get => WireDateUpdated.Moment; internal set => WireDateUpdated = WireTime.Of(value); }

    /// <summary>The version of the API that made the call.</summary>
    [JsonInclude, JsonConverter(typeof(RepeatedTextConverter))] public string? ApiVersion { get; internal set; }

    /// <summary>The call's address, relative to Twilio's host.</summary>
    [JsonInclude] public string? Uri { get; internal set; }

    /// <summary>The addresses of the call's recordings, notifications and so on; parsed when first read.</summary>
    [JsonIgnore] public SubresourceUris? SubresourceUris => RawSubresourceUris?.Value;

    /// <summary>
    /// What Twilio sent that is not known here, by its name on the wire: text as it is, all else as JSON. Null if there is nothing.
    /// At most 100 of them are kept, and of each at most 64 kB: a longer value is null.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string?>? AdditionalProperties =>
        Unknown?.ToDictionary(static one => one.Key, static one => (string?)one.Value);

    [JsonInclude, JsonPropertyName("subresource_uris")] internal LazySubresourceUris? RawSubresourceUris { get; set; }

    [JsonInclude, JsonPropertyName("start_time"), JsonConverter(typeof(TimeConverter))] internal WireTime WireStartTime { get; set; }

    [JsonInclude, JsonPropertyName("end_time"), JsonConverter(typeof(TimeConverter))] internal WireTime WireEndTime { get; set; }

    [JsonInclude, JsonPropertyName("date_created"), JsonConverter(typeof(TimeConverter))] internal WireTime WireDateCreated { get; set; }

    [JsonInclude, JsonPropertyName("date_updated"), JsonConverter(typeof(TimeConverter))] internal WireTime WireDateUpdated { get; set; }

    // Every live answer carries this one, so far always null: named, it costs less than among the unknown, where it goes otherwise.
    [JsonInclude]
    internal object? Annotation
    {
        get => null;
        set
        {
            if (value is not null)
            {
                (Unknown ??= []).Keep("annotation", value);
            }
        }
    }

    [JsonInclude, JsonExtensionData] internal UnknownProperties? Unknown { get; set; }

    /// <summary>The call's SID.</summary>
    public override string ToString() => Sid ?? nameof(Call);
}
