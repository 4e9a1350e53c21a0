using System.Globalization;
using TwilioCalls.Errors;
using TwilioCalls.Tracing;

namespace TwilioCalls;

/// <summary>A call that another one dialled.</summary>
public sealed class TracedChild
{
    internal TracedChild(Call call) => Call = call;

    /// <summary>The child's SID, <c>CA…</c>.</summary>
    public string? Sid => Call.Sid;

    /// <summary>Who was dialled.</summary>
    public string? To => Call.To;

    /// <summary>The status of the child.</summary>
    public string? Status => Call.Status;

    /// <summary>When it started.</summary>
    public DateTimeOffset? StartTime => Call.StartTime;

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndTime => Call.EndTime;

    /// <summary>Its length in seconds.</summary>
    public int? Duration => Call.Duration;

    /// <summary>The code of what went wrong; null if nothing did, or that is not known.</summary>
    public int? ErrorCode { get; internal init; }

    /// <summary>What went wrong; null if nothing did, or that is not known.</summary>
    public string? Cause { get; internal init; }

    /// <summary>What to do about it.</summary>
    public string? Advice { get; internal init; }

    internal Call Call { get; }

    /// <summary>Why the cause is not known; null if it is, or there is none.</summary>
    internal UnknownReason? Unknown { get; init; }

    /// <summary>Who was dialled, and how that ended.</summary>
    public override string ToString() => SafeText.Of(
        $"dialled {To}: {Status}" + (Unknown is not null ? $"; {Unknown.WhyItFailed}" : Cause is null ? "" : $", {Cause}")
        + (ErrorCode is { } code ? $" ({code.ToString(CultureInfo.InvariantCulture)})" : ""))!;
}
