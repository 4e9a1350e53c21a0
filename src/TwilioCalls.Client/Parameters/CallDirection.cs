namespace TwilioCalls.Parameters;

/// <summary>Who started a call, in the wire's spelling. Source: Twilio's OpenAPI document.</summary>
internal static class CallDirection
{
    public const string Inbound = "inbound";

    /// <summary>Dialled through the API, as New-TwilioCall does.</summary>
    public const string OutboundApi = "outbound-api";

    /// <summary>Dialled by the instructions of another call.</summary>
    public const string OutboundDial = "outbound-dial";

    public const string TrunkingTerminating = "trunking-terminating";

    public const string TrunkingOriginating = "trunking-originating";
}
