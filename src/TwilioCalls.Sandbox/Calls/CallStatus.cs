namespace TwilioCalls.Sandbox.Calls;

internal enum CallStatus : byte
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

internal static class CallStatuses
{
    private static readonly string[] WireNames =
        ["queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"];

    public static string ToWire(this CallStatus status) => WireNames[(int)status];

    public static bool IsFinal(this CallStatus status) => status >= CallStatus.Completed;

    public static bool TryParse(string text, out CallStatus status)
    {
        var index = Array.IndexOf(WireNames, text);
        status = (CallStatus)Math.Max(index, 0);
        return index >= 0;
    }
}
