using System.Management.Automation;

namespace TwilioCalls.Binding;

/// <summary>Lets a date parameter take the times of a <see cref="Call"/>, which carry their offset, to the second.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FromTimeAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is DateTimeOffset time
            ? time.UtcDateTime
            : inputData;
}
