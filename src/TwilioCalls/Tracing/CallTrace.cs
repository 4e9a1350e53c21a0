using TwilioCalls.Parameters;

namespace TwilioCalls;

/// <summary>What happened to a call, and why.</summary>
public sealed class CallTrace
{
    private readonly Call _call;

    internal CallTrace(Call call) => _call = call;

    /// <summary>The call's SID, <c>CA…</c>.</summary>
    public string? Sid => _call.Sid;

    /// <summary>The status of the call.</summary>
    public string? Status => _call.Status;

    /// <summary>What happened, in one sentence.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>The code of the cause in Twilio's error dictionary; null if it has none.</summary>
    public int? ErrorCode { get; internal init; }

    /// <summary>Why the call did not do what it should; null if it did, or is not over yet.</summary>
    public string? Cause { get; internal init; }

    /// <summary>What to do about it; null if there is nothing to do.</summary>
    public string? Advice { get; internal init; }

    /// <summary>Whether the call has ended.</summary>
    public bool IsOver => CallStatus.IsFinal(_call.Status);

    /// <summary>inbound, outbound-api, outbound-dial, trunking-terminating or trunking-originating.</summary>
    public string? Direction => _call.Direction;

    /// <summary>Who called.</summary>
    public string? From => _call.From;

    /// <summary>Who was called.</summary>
    public string? To => _call.To;

    /// <summary>What answered: human, machine_start, fax …; null without detection.</summary>
    public string? AnsweredBy => _call.AnsweredBy;

    /// <summary>When the record was made.</summary>
    public DateTimeOffset? DateCreated => _call.DateCreated;

    /// <summary>When the call started.</summary>
    public DateTimeOffset? StartTime => _call.StartTime;

    /// <summary>When the call ended.</summary>
    public DateTimeOffset? EndTime => _call.EndTime;

    /// <summary>Length in seconds.</summary>
    public int? Duration => _call.Duration;

    /// <summary>The call that dialled this one, <c>CA…</c>.</summary>
    public string? ParentCallSid => _call.ParentCallSid;

    /// <summary>The account of the call, <c>AC…</c>.</summary>
    public string? AccountSid => _call.AccountSid;

    /// <summary>What could not be read, or is not there; empty if all was.</summary>
    public TraceList<MissingPart> Missing { get; internal init; } = new([]);

    /// <summary>What happened, in the order of time.</summary>
    public TraceList<TraceEntry> Timeline { get; internal init; } = new([]);

    /// <summary>The errors and warnings that Twilio noted.</summary>
    public TraceList<TracedNotification> Notifications { get; internal init; } = new([]);

    /// <summary>The requests to webhooks and to Twilio's API, and what they were answered.</summary>
    public TraceList<TracedWebhook> Webhooks { get; internal init; } = new([]);

    /// <summary>The calls that this one dialled.</summary>
    public TraceList<TracedChild> Children { get; internal init; } = new([]);

    /// <summary>What happened.</summary>
    public override string ToString() => Summary;
}
