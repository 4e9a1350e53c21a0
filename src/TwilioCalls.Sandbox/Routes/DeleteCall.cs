using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

internal static class DeleteCall
{
    public static ApiAnswer Answer(CallRequest request)
    {
        lock (request.Account.Gate)
        {
            var call = request.Find();
            if (!call.Life.StatusAt(request.Now).IsFinal())
            {
                throw new Refusal(new(409, 20009, "Call records can be deleted only after the call has ended"));
            }

            request.Account.Calls.Remove(call.Sid);
        }

        return ApiAnswer.Empty(204);
    }
}
