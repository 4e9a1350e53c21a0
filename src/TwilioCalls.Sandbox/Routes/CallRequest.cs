using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>A request that is allowed, on an account that exists, at one moment of the sandbox clock.</summary>
internal sealed record CallRequest(IncomingRequest Http, Account Account, SidDigits Sid, DateTime Now)
{
    /// <summary>How long a new call is not found by its SID.</summary>
    public TimeSpan NewCallDelay { get; init; }

    /// <summary>The call that the path names. Who changes it holds the account's gate from before this on.</summary>
    /// <exception cref="Refusal">404 20404: the account has no such call, or not yet.</exception>
    public SimulatedCall Find()
    {
        lock (Account.Gate)
        {
            return Account.Calls.Find(Sid) is { } call && call.Life.Created + NewCallDelay <= Now
                ? call
                : throw new Refusal(ApiError.NotFound(Http.Path));
        }
    }
}
