using TwilioCalls.Json;

namespace TwilioCalls;

/// <summary>
/// A call, as Twilio answered. Any property can be null: Twilio fills them in as the call lives.
/// Source: Twilio's OpenAPI document.
/// </summary>
public sealed class Call
{
    private string? _uri;

    /// <summary>The call's own SID, <c>CA…</c>.</summary>
    public string? Sid { get; internal set; }

    /// <summary>Where the call is in its life: queued, ringing, in-progress, completed, busy, failed, no-answer or canceled.</summary>
    public string? Status { get; internal set; }

    /// <summary>inbound, outbound-api, outbound-dial, trunking-terminating or trunking-originating.</summary>
    public string? Direction { get; internal set; }

    /// <summary>Who called.</summary>
    public string? From { get; internal set; }

    /// <summary>Who was called.</summary>
    public string? To { get; internal set; }

    /// <summary>When the call started, answered or not; null until it is dialled. Source: Twilio's OpenAPI description.</summary>
    public DateTimeOffset? StartTime { get => WireStartTime.Moment; internal set => WireStartTime = WireTime.Of(value); }

    /// <summary>When the call ended; null until then.</summary>
    public DateTimeOffset? EndTime { get => WireEndTime.Moment; internal set => WireEndTime = WireTime.Of(value); }

    /// <summary>Length in seconds; null until the call has ended.</summary>
    public int? Duration { get; internal set; }

    /// <summary>What the call cost, in <see cref="PriceUnit"/>: negative, null until it is rated.</summary>
    public decimal? Price { get; internal set; }

    /// <summary>The currency of <see cref="Price"/>, ISO 4217.</summary>
    public string? PriceUnit { get; internal set; }

    /// <summary>What answered: human, machine_start, fax …; null without detection.</summary>
    public string? AnsweredBy { get; internal set; }

    /// <summary>The caller's name, if it was looked up. Untrusted text: callers choose it.</summary>
    public string? CallerName { get; internal set; }

    /// <summary>The number that this call was forwarded from.</summary>
    public string? ForwardedFrom { get; internal set; }

    /// <summary>The call that started this one, <c>CA…</c>.</summary>
    public string? ParentCallSid { get; internal set; }

    /// <summary>The account that the call belongs to, <c>AC…</c>.</summary>
    public string? AccountSid { get; internal set; }

    /// <summary>The phone number of the account that took part, <c>PN…</c>.</summary>
    public string? PhoneNumberSid { get; internal set; }

    /// <summary>The group of the call, <c>GP…</c>.</summary>
    public string? GroupSid { get; internal set; }

    /// <summary>The trunk of the call, <c>TK…</c>.</summary>
    public string? TrunkSid { get; internal set; }

    /// <summary><see cref="From"/>, set for reading.</summary>
    public string? FromFormatted { get; internal set; }

    /// <summary><see cref="To"/>, set for reading.</summary>
    public string? ToFormatted { get; internal set; }

    /// <summary>Time the call waited before it was dialled, in milliseconds.</summary>
    public int? QueueTime { get; internal set; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset? DateCreated { get => WireDateCreated.Moment; internal set => WireDateCreated = WireTime.Of(value); }

    /// <summary>When the record last changed.</summary>
    public DateTimeOffset? DateUpdated { get => WireDateUpdated.Moment; internal set => WireDateUpdated = WireTime.Of(value); }

    /// <summary>The version of the API that made the call.</summary>
    public string? ApiVersion { get; internal set; }

    /// <summary>The call's address, relative to Twilio's host.</summary>
    public string? Uri { get => _uri ??= RawUri?.TextOf(Sid); internal set => _uri = value; }

    /// <summary>The addresses of the call's recordings, notifications and so on; parsed when first read.</summary>
    public SubresourceUris? SubresourceUris => RawSubresourceUris?.Value;

    /// <summary>
    /// What Twilio sent that is not known here, by its name on the wire: text as it is, all else as JSON. Null if there is nothing.
    /// At most 100 of them are kept, and of each at most 64 kB: a longer value is null.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? AdditionalProperties =>
        Unknown is null ? null : new Dictionary<string, string?>(Unknown);

    internal LazySubresourceUris? RawSubresourceUris { get; set; }

    /// <summary>The address, if it is that of another call but for the SID: few scripts read it, and it is a fifth of a call's memory.</summary>
    internal SidTemplate? RawUri { get; set; }

    internal WireTime WireStartTime { get; set; }

    internal WireTime WireEndTime { get; set; }

    internal WireTime WireDateCreated { get; set; }

    internal WireTime WireDateUpdated { get; set; }

    internal UnknownProperties? Unknown { get; set; }

    /// <summary>The call's SID.</summary>
    public override string ToString() => Sid ?? nameof(Call);
}
