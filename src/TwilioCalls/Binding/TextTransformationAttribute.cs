using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets a parameter take the text of a CSV cell. Without this, PowerShell leaves a parameter out in silence
/// if a piped value cannot be converted: a call would be made without its time limit.
/// </summary>
/// <param name="type">What the text is to become.</param>
/// <param name="expected">What the parameter takes, for the message.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextTransformationAttribute(Type type, string expected) : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null or "")
        {
            return type == typeof(SwitchParameter) ? new SwitchParameter(false) : null;
        }

        try
        {
            return type == typeof(SwitchParameter) ? Flag(value) : LanguagePrimitives.ConvertTo(value, type, CultureInfo.InvariantCulture);
        }
        catch (Exception cause) when (cause is PSInvalidCastException or FormatException)
        {
            // The cell may hold untrusted text or a secret, and the cause quotes it.
            throw new ArgumentTransformationMetadataException($"It cannot be {SafeText.Of(GivenText.Show(value))}: it takes {expected}.");
        }
    }

    private static SwitchParameter Flag(object value) => value switch
    {
        SwitchParameter flag => flag,
        bool flag => flag,
        string text => bool.Parse(text),
        _ => LanguagePrimitives.IsTrue(value),
    };
}
