using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Parameters;

namespace TwilioCalls.Campaigns.Running;

/// <summary>What follows from the end of a call: another attempt, or the end of its row.</summary>
internal static class EndRule
{
    /// <summary>What <c>-RetryOn</c> names besides statuses.</summary>
    public const string Machine = "machine";

    /// <summary>After what a row may be dialled again.</summary>
    public static readonly string[] Retryable = [CallStatus.Busy, CallStatus.NoAnswer, CallStatus.Failed, Machine];

    /// <summary>The line of a call that has ended.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="call">The call.</param>
    /// <param name="settings">The rules of this run.</param>
    /// <param name="now">The time.</param>
    public static JournalLine LineOf(CampaignEntry row, Call call, CampaignSettings settings, DateTimeOffset now) =>
        new(LineKind.End, row.Index, now)
        {
            Sid = call.Sid,
            Status = call.Status,
            AnsweredBy = call.AnsweredBy,
            Duration = call.Duration,
            Price = call.Price,
            PriceUnit = call.Price is null ? null : call.PriceUnit,
            Again = row.IsCanceledHere && call.Status == CallStatus.Canceled ? now
                : row.Attempt < settings.MaximumAttempt && IsRetried(call.Status, call.AnsweredBy, settings) ? (call.EndTime ?? now) + settings.RetryInterval
                : null,
        };

    private static bool IsRetried(string? status, string? answeredBy, CampaignSettings settings) =>
        settings.RetryOn.Contains(CallEnd.IsMachine(status, answeredBy) ? Machine : status);
}
