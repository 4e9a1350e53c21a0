namespace TwilioCalls.Sandbox.Calls;

internal enum SimulatedStatus : byte
{
    Queued,
    Ringing,
    InProgress,
    Completed,
    Busy,
    Failed,
    NoAnswer,
    Canceled,
}

internal static class SimulatedStatuses
{
    private static readonly string[] WireNames =
        ["queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"];

    public static string ToWire(this SimulatedStatus status) => WireNames[(int)status];

    public static bool IsFinal(this SimulatedStatus status) => status >= SimulatedStatus.Completed;

    public static bool TryParse(string text, out SimulatedStatus status)
    {
        var index = Array.IndexOf(WireNames, text);
        status = (SimulatedStatus)Math.Max(index, 0);
        return index >= 0;
    }
}
