using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>A request that is allowed, on an account that exists, at one moment of the sandbox clock.</summary>
internal sealed record CallRequest(IncomingRequest Http, Account Account, SidDigits Sid, DateTime Now)
{
    /// <summary>The call that the path names. The account's gate is held.</summary>
    /// <exception cref="Refusal">404 20404: the account has no such call.</exception>
    public SimulatedCall Find() => Account.Calls.Find(Sid) ?? throw new Refusal(ApiError.NotFound(Http.Path));
}
