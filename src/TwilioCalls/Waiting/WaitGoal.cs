using TwilioCalls.Parameters;

namespace TwilioCalls.Waiting;

/// <summary>What a call is waited for to become.</summary>
internal sealed class WaitGoal
{
    /// <summary>The statuses that end the waiting; null for any that ends the call.</summary>
    [AllowedValues(nameof(OptionValues.CallStatus))] public string[]? Status { get; set; }

    internal bool IsReachedBy(Call call) => Status is null ? CallStatus.IsFinal(call.Status) : Status.Contains(call.Status);

    /// <summary>The goal in words.</summary>
    public override string ToString() => Status is null ? "ended" : string.Join(" or ", Status);
}
