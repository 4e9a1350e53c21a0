using TwilioCalls.Parameters;

namespace TwilioCalls.Waiting;

/// <summary>What a call is waited for to become.</summary>
public sealed class WaitGoal
{
    private static readonly string[] Final = ["completed", "busy", "failed", "no-answer", "canceled"];

    /// <summary>The statuses that end the waiting; null for any that ends the call.</summary>
    [AllowedValues(nameof(OptionValues.CallStatus))] public string[]? Status { get; set; }

    /// <summary>Whether the call has ended.</summary>
    internal static bool IsOver(Call call) => Final.Contains(call.Status);

    internal bool IsReachedBy(Call call) => Status is null ? IsOver(call) : Status.Contains(call.Status);

    /// <summary>The goal in words.</summary>
    public override string ToString() => Status is null ? "ended" : string.Join(" or ", Status);
}
