using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults.Rules;

internal sealed class ShareOfRequests(ApiOperation operation, int seed, int percent, FaultBehavior[] faults) : FaultRule(operation)
{
    private readonly SeededRandom _random = new(seed, "faults");

    public override bool Wants() => _random.Below(100) < percent;

    public override FaultBehavior Take() => _random.Pick(faults);
}
