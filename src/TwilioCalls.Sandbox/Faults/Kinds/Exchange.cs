using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>A request in the hands of a fault, which decides whether it is processed.</summary>
internal sealed record Exchange(IncomingRequest Request, Func<IncomingRequest, ApiAnswer> Processing, TimeProvider Clock)
{
    public ApiAnswer Process() => Processing(Request);
}
