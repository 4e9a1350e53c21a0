using TwilioCalls.Sandbox.Faults.Kinds;

namespace TwilioCalls.Sandbox.Faults.Rules;

/// <summary>Which requests are to meet which faults. Used by one thread at a time.</summary>
internal abstract class FaultRule(ApiOperation operation)
{
    /// <summary>Whether it will never want a request again.</summary>
    public virtual bool IsOver => false;

    /// <param name="asked">What the request asks for; null for what there is not.</param>
    public bool IsFor(ApiOperation? asked) => operation == ApiOperation.Any || operation == asked;

    /// <summary>Whether it wants the request that has come; asked once for each that it is for.</summary>
    public abstract bool Wants();

    /// <summary>Takes the request that it wants.</summary>
    public abstract FaultBehavior Take();

    protected static int Positive(int number, string name) => number > 0
        ? number
        : throw new ArgumentOutOfRangeException(name, number, "Requests are counted from 1.");
}
