using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Faults.Kinds;

/// <summary>What a fault does to a request. It holds no state, and may be used for any number of requests.</summary>
internal sealed class FaultBehavior(string name, Func<Exchange, ApiAnswer> answer)
{
    /// <summary>Whether there is no connection to send the request through.</summary>
    public bool RefusesConnection { get; init; }

    public ApiAnswer Answer(Exchange exchange) => answer(exchange);

    /// <summary>What goes wrong, in a few words.</summary>
    public override string ToString() => name;
}
