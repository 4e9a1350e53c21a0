using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults.Rules;

internal sealed class NthRequest(ApiOperation operation, int number, FaultBehavior fault) : FaultRule(operation)
{
    private int _left = Positive(number, nameof(number));

    public override bool IsOver => _left <= 0;

    public override bool Wants() => --_left == 0;

    public override FaultBehavior Take() => fault;
}
