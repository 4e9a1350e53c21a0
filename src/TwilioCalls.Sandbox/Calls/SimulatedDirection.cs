namespace TwilioCalls.Sandbox.Calls;

internal enum SimulatedDirection : byte
{
    Inbound,
    OutboundApi,
    OutboundDial,
}

internal static class SimulatedDirections
{
    private static readonly string[] WireNames = ["inbound", "outbound-api", "outbound-dial"];

    public static string ToWire(this SimulatedDirection direction) => WireNames[(int)direction];
}
