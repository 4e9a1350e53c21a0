using TwilioCalls.Sandbox.Json;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

internal static class FetchCall
{
    public static ApiAnswer Answer(CallRequest request) => new(200, CallJson.Write(request.Find(), request.Account, request.Now));
}
