using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Xml;
using System.Xml.Linq;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets a text to be spoken be given as what people have at hand: text, the lines of a file, a number, an error. What has no text
/// of its own is refused; without this, PowerShell would have the name of its type read out.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SpokenTextTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Unwrapped(inputData) switch
    {
        null => null,
        string text => text,
        XmlNode or XNode => throw Refuse("XML, which belongs to -Twiml"),
        IDictionary or PSObject => throw Refuse("an object with several values"),
        IEnumerable several => string.Join("\n", several.Cast<object?>().Select(TextOf)),
        var one => TextOf(one),
    };

    private static string TextOf(object? given) => Unwrapped(given) switch
    {
        null => "",
        string text => text,
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable or PSObject => throw Refuse("an object with several values"),
        var one => one.ToString() is { } text && text != one.GetType().ToString() ? text : throw Refuse($"a {one.GetType().Name}"),
    };

    private static object? Unwrapped(object? given) => given is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : given;

    private static ArgumentTransformationMetadataException Refuse(string given) =>
        new($"It takes the text to be spoken, and was given {given}.");
}
