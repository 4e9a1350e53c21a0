using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults.Rules;

internal sealed class NextRequests(ApiOperation operation, FaultBehavior fault, int count) : FaultRule(operation)
{
    private int _left = Positive(count, nameof(count));

    public override bool IsOver => _left == 0;

    public override bool Wants() => _left > 0;

    public override FaultBehavior Take()
    {
        _left--;
        return fault;
    }
}
