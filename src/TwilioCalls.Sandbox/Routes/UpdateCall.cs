using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Json;
using TwilioCalls.Sandbox.Validation;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>Ends or redirects a live call.</summary>
internal static class UpdateCall
{
    public static ApiAnswer Answer(CallRequest request, RingLog rings)
    {
        SimulatedCall call;
        lock (request.Account.Gate)
        {
            call = request.Find();
            Rules.Check(request.Http.Form, UpdateRules.Form);
            if (call.Life.StatusAt(request.Now).IsFinal())
            {
                throw Refusal.BadRequest(21220, "Call is not in-progress. Cannot redirect.");
            }

            call = call with { Life = Change(call.Life, request) };
            request.Account.Calls.Replace(call);
            if (call.Life.Dialled == CallLife.Never)
            {
                rings.Cancel(call);
            }
        }

        return new(200, CallJson.Write(call, request.Account, request.Now));
    }

    private static CallLife Change(CallLife life, CallRequest request)
    {
        var form = request.Http.Form;
        if (FormNumbers.Seconds(form, "TimeLimit") is { } limit)
        {
            life = life.Limit(limit, request.Now);
        }

        // Canceling an answered call is no error, and changes nothing.
        return (form["Status"], life.StatusAt(request.Now)) switch
        {
            ("completed", _) => life.EndNow(request.Now, SimulatedStatus.Completed),
            ("canceled", SimulatedStatus.Queued or SimulatedStatus.Ringing) => life.EndNow(request.Now, SimulatedStatus.Canceled),
            _ => life,
        };
    }
}
