using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>What Twilio says of a call for the account's sake, whatever is asked for. It publishes the codes, and not their HTTP status.</summary>
internal static class AccountRefusals
{
    public static Refusal TooManyConcurrentCalls() => Refusal.BadRequest(10004, "Call concurrency limit exceeded");

    public static Refusal QueueFull() => Refusal.BadRequest(22005, "The call queue is full");
}
