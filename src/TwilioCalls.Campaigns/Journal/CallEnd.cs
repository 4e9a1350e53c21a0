using TwilioCalls.Parameters;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>How a call ended, out of its status and what answered it.</summary>
internal static class CallEnd
{
    public static bool IsAnswered(string? status) => CallStatus.IsAnswered(status);

    /// <summary>Whether no person answered: an answering machine or a fax. Source: Twilio's page on AnsweredBy.</summary>
    public static bool IsMachine(string? status, string? answeredBy) =>
        IsAnswered(status) && answeredBy is not null
        && (answeredBy.StartsWith("machine", StringComparison.Ordinal) || answeredBy == "fax");
}
