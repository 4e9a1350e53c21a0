using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>What Twilio says of a call for the account's sake, whatever is asked for. It publishes the codes, and not their HTTP status.</summary>
internal static class CallRefusals
{
    public static FaultBehavior TooManyConcurrentCalls() => Refusal(10004, "Call concurrency limit exceeded");

    public static FaultBehavior QueueFull() => Refusal(22005, "The call queue is full");

    public static FaultBehavior InitiatedAlready() => new("21204 After", exchange =>
    {
        exchange.Process();
        return ApiAnswer.Of(ApiError.BadRequest(21204, "The call was initiated already"));
    });

    private static FaultBehavior Refusal(int code, string message) =>
        new($"{code}", _ => ApiAnswer.Of(ApiError.BadRequest(code, message)));
}
