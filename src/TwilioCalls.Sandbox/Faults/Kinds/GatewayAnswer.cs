using System.Text;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>What a gateway between the client and Twilio answers, without any of Twilio's headers.</summary>
internal static class GatewayAnswer
{
    public static ApiAnswer Empty(int status) => new(status, new([])) { IsFromGateway = true };

    public static ApiAnswer Html(int status) => new(status, Page(status))
    {
        IsFromGateway = true,
        ContentType = "text/html; charset=utf-8",
    };

    private static ArraySegment<byte> Page(int status) =>
        new(Encoding.ASCII.GetBytes(FormattableString.Invariant(
            $"<!DOCTYPE html>\n<html><head><title>{status}</title></head><body><h1>{status}</h1><hr>gateway</body></html>\n")));
}
