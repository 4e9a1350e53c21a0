using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding;

/// <summary>Lets a parameter take numbers with a decimal point. PowerShell's own conversion makes 5 of the text 0,5.</summary>
/// <param name="unit">What is counted, for the message.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DecimalNumberAttribute(string unit) : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return Number(value) ?? throw new ArgumentTransformationMetadataException(
            $"It cannot be {GivenText.ShowShort(value)}: it takes a number of {unit}, with a point before its fraction, such as 0.5.");
    }

    private static double? Number(object? value) => value switch
    {
        string text when text.All(static one => one is (>= '0' and <= '9') or '.')
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        double or float or decimal or int or long or uint or ulong or short or ushort or byte or sbyte =>
            Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
