using System.Collections;
using System.Management.Automation;
using System.Xml;
using System.Xml.Linq;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets TwiML be given as an XML document or element, by its text, and as the lines of a file. Without this, PowerShell would send
/// the name of the document's type.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TwimlTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Unwrapped(inputData) switch
    {
        XmlNode node => node.OuterXml,
        XNode node => node.ToString(SaveOptions.DisableFormatting),
        string text => text,
        IEnumerable several and not IDictionary when Lines(several) is { } lines => string.Join("\n", lines),
        _ => inputData,
    };

    private static string[]? Lines(IEnumerable several)
    {
        var all = several.Cast<object?>().Select(Unwrapped).ToArray();
        return all.Length > 0 && all.All(one => one is string) ? [.. all.Cast<string>()] : null;
    }

    private static object? Unwrapped(object? given) => given is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : given;
}
