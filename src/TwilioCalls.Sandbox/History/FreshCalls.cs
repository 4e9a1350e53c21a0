using TwilioCalls.Sandbox.Calls;
using static TwilioCalls.Sandbox.Calls.SimulatedStatus;

namespace TwilioCalls.Sandbox.History;

/// <summary>The newest calls of a history: one that has just ended, and live ones that end as the clock advances.</summary>
internal static class FreshCalls
{
    private static readonly (int Created, int Dialled, int? Answered, int Ended, SimulatedStatus Outcome)[] Seconds =
    [
        // From the start of the sandbox, in the order in which the calls were made.
        (-240, -239, -230, 900, Completed),
        (-180, -179, -171, 45, Completed),
        (-95, -94, -88, -20, Completed),
        (-60, -59, -52, 240, Completed),
        (-12, -11, 4, 94, Completed),
        (-8, -7, null, 53, NoAnswer),
        (-2, 3, 9, 69, Completed),
        (-1, 4, null, 8, Busy),
    ];

    public static int CountFor(int calls) => Math.Min(Seconds.Length, calls / 10);

    public static IEnumerable<CallLife> Lives(DateTime now, int count)
    {
        foreach (var (created, dialled, answered, ended, outcome) in Seconds.Skip(Seconds.Length - count))
        {
            var pickedUp = answered is { } seconds ? now.AddSeconds(seconds) : CallLife.Never;
            yield return new(now.AddSeconds(created), now.AddSeconds(dialled), pickedUp, now.AddSeconds(ended), outcome);
        }
    }
}
