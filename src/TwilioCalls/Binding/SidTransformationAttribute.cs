using System.Collections;
using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets a SID be given as a call, or as anything with a property Sid or CallSid: a row of a file, a call of another
/// session. Without this, PowerShell would make text of such an object, and take that for the SID.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SidTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] Names = ["Sid", "CallSid"];

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Unwrapped(inputData) is IEnumerable and not string and not IDictionary and var several
            ? ((IEnumerable)several).Cast<object>().Select(SidOf).ToArray()
            : SidOf(inputData);

    private static string SidOf(object? given)
    {
        if (given is PSObject piped && BlankRow.Is(piped))
        {
            return BlankRow.Mark;
        }

        if (Unwrapped(given) is string text)
        {
            return text;
        }

        var sid = given is null ? null : Names.Select(name => PSObject.AsPSObject(given).Properties[name]?.Value).FirstOrDefault(one => one is not null);
        return sid is not null ? CallsGiven.Remember(sid.ToString()!, given!) : throw new ArgumentTransformationMetadataException(
            $"It takes a call's SID, a call, or an object with a property Sid or CallSid, and not '{SafeText.Of(given?.ToString())}'.");
    }

    private static object? Unwrapped(object? given) => given is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : given;
}
