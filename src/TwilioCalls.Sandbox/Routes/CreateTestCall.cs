using TwilioCalls.Sandbox.Json;
using TwilioCalls.Sandbox.Validation;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>A create with test credentials: checked and answered as if it were real, but neither dialled nor kept.</summary>
internal static class CreateTestCall
{
    public static ApiAnswer Answer(CallRequest request)
    {
        Rules.Check(request.Http.Form, CreateRules.Form, MagicNumbers.Test);
        lock (request.Account.Gate)
        {
            return new(201, CallJson.Write(CreateCall.Plan(request, dialled: request.Now.AddSeconds(1)), request.Account, request.Now));
        }
    }
}
