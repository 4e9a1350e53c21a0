using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults.Rules;

internal sealed class EveryRequest(ApiOperation operation, FaultBehavior fault) : FaultRule(operation)
{
    public override bool Wants() => true;

    public override FaultBehavior Take() => fault;
}
