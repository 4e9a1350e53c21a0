using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Json;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

internal static class FetchCall
{
    public static ApiAnswer Answer(CallRequest request)
    {
        SimulatedCall call;
        lock (request.Account.Gate)
        {
            call = request.Find();
        }

        return new(200, CallJson.Write(call, request.Account, request.Now));
    }
}
