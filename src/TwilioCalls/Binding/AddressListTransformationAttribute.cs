using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets several phone numbers or addresses be given. A number alone is taken as it was typed; in a list, PowerShell keeps only its
/// value, in which 0041 and 41 are the same, though they are different countries' numbers.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressListTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly AddressTransformationAttribute One = new();

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        LanguagePrimitives.GetEnumerable(inputData) is { } list
            ? list.Cast<object?>().Select(element => Element(engineIntrinsics, element)).ToArray()
            : One.Transform(engineIntrinsics, inputData);

    private static string? Element(EngineIntrinsics engineIntrinsics, object? element) =>
        (element is PSObject wrapped ? wrapped.BaseObject : element) switch
        {
            null => null,
            string text => text,
            IFormattable number when One.Transform(engineIntrinsics, number) is string => throw new ArgumentTransformationMetadataException(
                $"{SafeText.Of(number.ToString(null, CultureInfo.InvariantCulture))} is a number, and zeros before it may be lost: put it in quotes."),
            var other => (string?)One.Transform(engineIntrinsics, other),
        };
}
