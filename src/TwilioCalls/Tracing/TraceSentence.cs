using System.Globalization;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;
using TwilioCalls.Views;

namespace TwilioCalls.Tracing;

/// <summary>What happened to a call, in one sentence.</summary>
internal static class TraceSentence
{
    /// <param name="call">The call.</param>
    /// <param name="fault">What went wrong; null if nothing is known to have.</param>
    /// <param name="unknown">Why what Twilio noted of the call is not known; null if it is.</param>
    public static string Of(Call call, TraceFault? fault, UnknownReason? unknown) =>
        SafeText.Of($"{Subject(call)} {Predicate(call)}{Reason(call, fault, unknown)}.")!;

    private static string Subject(Call call) => call.Direction switch
    {
        CallDirection.Inbound => $"The call from {call.From}",
        CallDirection.TrunkingOriginating or CallDirection.TrunkingTerminating => $"The call from {call.From} to {call.To} by a trunk",
        _ => $"The call to {call.To}",
    };

    private static string Predicate(Call call) => call.Status switch
    {
        CallStatus.Queued => "is not over yet: it waits to be dialled",
        CallStatus.Ringing => "is not over yet: it rings",
        CallStatus.InProgress => $"is not over yet: it was answered{By(call.AnsweredBy)}",
        CallStatus.Completed => $"was answered{By(call.AnsweredBy)}" + (CallView.Length(call.Duration) is { } length ? $" and lasted {length}" : ""),
        CallStatus.Busy => "found the line busy",
        CallStatus.NoAnswer => "was not answered" + (Seconds(call) is { } seconds ? $" within {seconds} seconds" : ""),
        CallStatus.Canceled => call.StartTime is null ? "was canceled before it was dialled" : "was canceled before it was answered",
        CallStatus.Failed => "failed" + (Seconds(call) is { } seconds ? $" after {seconds} seconds" : ""),
        _ => $"has the status '{call.Status}', which is not known here",
    };

    private static string Reason(Call call, TraceFault? fault, UnknownReason? unknown)
    {
        if (call.Status == CallStatus.Failed)
        {
            return $": {fault!.Unknown?.WhyItFailed ?? fault.Cause}{Details(fault)}";
        }

        return fault switch
        {
            { IsAside: true } => $", but {fault.Cause}{Details(fault)}",
            null when call.Status == CallStatus.Completed => unknown is null ? ", without a fault" : $"; {unknown.Whether}",
            _ => "",
        };
    }

    private static string Details(TraceFault fault)
    {
        string?[] details = [fault.Code?.ToString(CultureInfo.InvariantCulture), fault.Url];
        return string.Join(", ", details.Where(static one => one is not null)) is { Length: > 0 } known ? $" ({known})" : "";
    }

    private static string By(string? answeredBy) => answeredBy switch
    {
        "human" => " by a person",
        "fax" => " by a fax machine",
        { } machine when machine.StartsWith("machine", StringComparison.Ordinal) => " by a machine",
        _ => "",
    };

    /// <summary>How long a call without an answer took.</summary>
    private static string? Seconds(Call call) => call.EndTime - call.StartTime is { TotalSeconds: >= 2 } time
        ? ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture)
        : null;
}
