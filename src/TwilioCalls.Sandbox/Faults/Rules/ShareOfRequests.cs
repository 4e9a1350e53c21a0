using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.Faults.Rules;

internal sealed class ShareOfRequests : FaultRule
{
    private readonly int _percent;
    private readonly Fault[] _faults;
    private readonly SeededRandom _random;

    public ShareOfRequests(ApiOperation operation, FaultMix mix)
        : base(operation)
    {
        _percent = (mix ?? throw new ArgumentNullException(nameof(mix))).Percent;
        _faults = mix.Faults is { Length: > 0 } faults
            ? faults
            : throw new ArgumentException("There is no fault in the mix.", nameof(mix));
        _random = new(mix.Seed, "faults");
    }

    public override bool Wants() => _random.Below(100) < _percent;

    public override Fault Take() => _random.Pick(_faults);
}
