namespace TwilioCalls.Sandbox.Faults.Rules;

internal sealed class NthRequest(ApiOperation operation, int number, Fault fault) : FaultRule(operation)
{
    private readonly Fault _fault = Given(fault);
    private int _left = Positive(number, nameof(number));

    public override bool IsOver => _left <= 0;

    public override bool Wants() => --_left == 0;

    public override Fault Take() => _fault;
}
