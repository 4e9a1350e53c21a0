using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Waiting;

/// <summary>A call that is waited for.</summary>
internal sealed class WaitedCall(string sid, string? account)
{
    public string Sid => sid;

    /// <summary>The call as it was when Twilio was last asked.</summary>
    public Call? LastKnown { get; set; }

    public Task<Call> FetchAsync(TwilioClient client, CancellationToken cancellation) =>
        client.FetchCallAsync(sid, account, cancellation);

    public ErrorRecord TimedOut(int seconds, WaitGoal goal) => ErrorRecords.Record(
        new TimeoutException(), ErrorIds.WaitTimedOut, ErrorCategory.OperationTimeout, sid,
        $"{sid} has not {Became(goal)} within {seconds} seconds: it is {State}.",
        "Wait longer, or end the call: Set-TwilioCall -Status completed.");

    public ErrorRecord Missed(WaitGoal goal) => ErrorRecords.Record(
        new InvalidOperationException(), ErrorIds.WaitMissed, ErrorCategory.InvalidResult, sid,
        $"{sid} ended without having {Became(goal)}: it is {State}.",
        "Wait for the statuses that end a call too.");

    /// <summary>Its last known status, in words.</summary>
    public string State => SafeText.Of(LastKnown?.Status) ?? "not known";

    private static string Became(WaitGoal goal) => goal.Status is null ? "ended" : $"become {goal}";
}
