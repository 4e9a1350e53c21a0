using TwilioCalls.Parameters;

namespace TwilioCalls.Statistics.Report;

/// <summary>What became of a call, as far as a report tells calls apart.</summary>
internal enum CallOutcome
{
    Completed,
    InProgress,
    Busy,
    NoAnswer,
    Failed,
    Canceled,

    /// <summary>Not answered yet, or in a status that is newer than this version.</summary>
    Other,
}

/// <summary>Tells the outcome of a call, and names it.</summary>
internal static class CallOutcomes
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<(CallOutcome Outcome, string Name, string Colour)> All { get; } =
    [
        (CallOutcome.Completed, "Completed", "completed"),
        (CallOutcome.InProgress, "In progress", "progress"),
        (CallOutcome.Busy, "Busy", "busy"),
        (CallOutcome.NoAnswer, "No answer", "unanswered"),
        (CallOutcome.Failed, "Failed", "failed"),
        (CallOutcome.Canceled, "Canceled", "canceled"),
        (CallOutcome.Other, "Other", "other"),
    ];

    public static CallOutcome Of(string? status) => status switch
    {
        CallStatus.Completed => CallOutcome.Completed,
        CallStatus.InProgress => CallOutcome.InProgress,
        CallStatus.Busy => CallOutcome.Busy,
        CallStatus.NoAnswer => CallOutcome.NoAnswer,
        CallStatus.Failed => CallOutcome.Failed,
        CallStatus.Canceled => CallOutcome.Canceled,
        _ => CallOutcome.Other,
    };
}
