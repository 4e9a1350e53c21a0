using TwilioCalls.Sandbox.Routes;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>What Twilio says of a call for the account's sake, as if its limits were reached.</summary>
internal static class CallRefusals
{
    public static FaultBehavior TooManyConcurrentCalls() => Refusal(AccountRefusals.TooManyConcurrentCalls().Error);

    public static FaultBehavior QueueFull() => Refusal(AccountRefusals.QueueFull().Error);

    public static FaultBehavior InitiatedAlready() => new("21204 After", exchange =>
    {
        exchange.Process();
        return ApiAnswer.Of(ApiError.BadRequest(21204, "The call was initiated already"));
    });

    private static FaultBehavior Refusal(ApiError error) => new($"{error.Code}", _ => ApiAnswer.Of(error));
}
