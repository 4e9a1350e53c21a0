namespace TwilioCalls.Sandbox.Calls;

internal enum CallDirection : byte
{
    Inbound,
    OutboundApi,
    OutboundDial,
}

internal static class CallDirections
{
    private static readonly string[] WireNames = ["inbound", "outbound-api", "outbound-dial"];

    public static string ToWire(this CallDirection direction) => WireNames[(int)direction];
}
