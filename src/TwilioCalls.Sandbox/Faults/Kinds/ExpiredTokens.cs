using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>Page tokens that Twilio no longer accepts.</summary>
internal static class ExpiredTokens
{
    public static FaultBehavior Expired() =>
        new("expired page token", _ => ApiAnswer.Of(ApiError.BadRequest(21481, "Invalid PageToken")));
}
