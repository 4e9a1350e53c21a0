using System.Text.Json;
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
    [JsonInclude, JsonConverter(typeof(TimeConverter))] public DateTimeOffset? StartTime { get; internal set; }

    /// <summary>When the call ended; null until then.</summary>
    [JsonInclude, JsonConverter(typeof(TimeConverter))] public DateTimeOffset? EndTime { get; internal set; }

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
    [JsonInclude, JsonConverter(typeof(TimeConverter))] public DateTimeOffset? DateCreated { get; internal set; }

    /// <summary>When the record last changed.</summary>
    [JsonInclude, JsonConverter(typeof(TimeConverter))] public DateTimeOffset? DateUpdated { get; internal set; }

    /// <summary>The version of the API that made the call.</summary>
    [JsonInclude, JsonConverter(typeof(RepeatedTextConverter))] public string? ApiVersion { get; internal set; }

    /// <summary>The call's address, relative to Twilio's host.</summary>
    [JsonInclude] public string? Uri { get; internal set; }

    /// <summary>The addresses of the call's recordings, notifications and so on; parsed when first read.</summary>
    [JsonIgnore] public SubresourceUris? SubresourceUris => RawSubresourceUris?.Value;

    /// <summary>
    /// What Twilio sent that is not known here, by its name on the wire: text as it is, all else as JSON. Null if there is nothing.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string?>? AdditionalProperties => Unknown?.ToDictionary(
        one => one.Key, one => one.Value.ValueKind == JsonValueKind.Null ? null : one.Value.ToString());

    [JsonInclude, JsonPropertyName("subresource_uris")] internal LazySubresourceUris? RawSubresourceUris { get; set; }

    // Every live answer carries this one, so far always null: named, it costs less than among the unknown, where it goes otherwise.
    [JsonInclude]
    internal JsonElement? Annotation
    {
        get => null;
        set
        {
            if (value is { } annotation)
            {
                (Unknown ??= [])["annotation"] = annotation;
            }
        }
    }

    [JsonInclude, JsonExtensionData] internal Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The call's SID.</summary>
    public override string ToString() => Sid ?? nameof(Call);
}
