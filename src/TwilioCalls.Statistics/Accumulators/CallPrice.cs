using TwilioCalls.Parameters;

namespace TwilioCalls.Statistics.Accumulators;

/// <summary>Which calls cost something.</summary>
internal static class CallPrice
{
    /// <summary>Whether the call may still get a price. Those that nobody answered are free, and stay without one.</summary>
    public static bool IsAwaited(Call call) =>
        call.Price is null && call.Status is not (CallStatus.Busy or CallStatus.Failed or CallStatus.NoAnswer or CallStatus.Canceled);
}
