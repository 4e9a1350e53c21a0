using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults.Rules;

/// <summary>Which requests meet which faults. Used by one thread at a time.</summary>
internal abstract class FaultRule(ApiOperation operation)
{
    /// <summary>Whether the rule will apply to no more requests.</summary>
    public virtual bool IsOver => false;

    /// <param name="asked">The operation of the request; null if the API has no such operation.</param>
    public bool IsFor(ApiOperation? asked) => operation == ApiOperation.Any || operation == asked;

    /// <summary>Whether the rule applies to the current request; asked once for each request that it is for.</summary>
    public abstract bool Wants();

    /// <summary>Uses the rule for the current request.</summary>
    public abstract FaultBehavior Take();

    protected static int Positive(int number, string name) => number > 0
        ? number
        : throw new ArgumentOutOfRangeException(name, number, "Requests are counted from 1.");
}
