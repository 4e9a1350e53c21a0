using System.Globalization;
using System.Management.Automation;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets a phone number be given as text, or as the number that a spreadsheet makes of it. A call, a row or anything else
/// that is piped is none, though PowerShell would make text of it: its property is looked for instead.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            // What is piped is wrapped; the cell of a row that has others is not.
            _ when inputData is PSObject piped && BlankRow.Is(piped) => BlankRow.Mark,
            string text => text,
            // A decimal keeps the zeros after its point, which say nothing.
            decimal number when decimal.Truncate(number) == number => number.ToString("0", CultureInfo.InvariantCulture),
            // As it was typed, where it was: 0171 and not 171.
            sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
                LanguagePrimitives.ConvertTo(inputData, typeof(string), CultureInfo.InvariantCulture),
            // The inner exception lets PowerShell go on to a property of the same name.
            _ => throw new ArgumentTransformationMetadataException(
                "It takes a phone number or an address.", new PSInvalidCastException("No phone number, and no address.")),
        };
}
