namespace TwilioCalls.Sandbox.Faults.Rules;

internal sealed class NextRequests(ApiOperation operation, Fault fault, int count) : FaultRule(operation)
{
    private readonly Fault _fault = Given(fault);
    private int _left = Positive(count, nameof(count));

    public override bool IsOver => _left == 0;

    public override bool Wants() => _left > 0;

    public override Fault Take()
    {
        _left--;
        return _fault;
    }
}
