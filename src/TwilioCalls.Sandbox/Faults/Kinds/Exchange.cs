using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>A request that meets a fault, which decides whether the request is processed.</summary>
internal sealed record Exchange(IncomingRequest Request, Func<IncomingRequest, ApiAnswer> Processing, TimeProvider Clock)
{
    public ApiAnswer Process() => Processing(Request);
}
