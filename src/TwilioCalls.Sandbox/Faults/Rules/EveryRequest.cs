namespace TwilioCalls.Sandbox.Faults.Rules;

internal sealed class EveryRequest(ApiOperation operation, Fault fault) : FaultRule(operation)
{
    private readonly Fault _fault = Given(fault);

    public override bool Wants() => true;

    public override Fault Take() => _fault;
}
