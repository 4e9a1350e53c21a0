using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets a parameter take whole numbers only. PowerShell's own conversion makes 600 of the text 60,0, and 61 of 60.7, and
/// leaves a parameter out in silence if a piped value cannot be converted: a call would be made without its time limit.
/// </summary>
/// <param name="unit">What is counted, for the message.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberAttribute(string unit) : ArgumentTransformationAttribute
{
    /// <summary>Whether an empty text is refused, where null cannot stand for a value that was not given.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether the error is reported with the row, which names it, and not while the row is bound, which does not.</summary>
    public bool IsOfRow { get; init; }

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (!IsNeeded && (value is null || (value is string text && string.IsNullOrWhiteSpace(text))))
        {
            return null;
        }

        if (Whole(value) is { } number)
        {
            return number;
        }

        var problem = $"cannot be {GivenText.ShowShort(value)}: it takes a whole number of {unit}, in digits.";
        return IsOfRow ? RefusedNumbers.Put(problem) : throw new ArgumentTransformationMetadataException($"It {problem}");
    }

    private static int? Whole(object? value) => value switch
    {
        int number => number,
        string text when text.All(static one => one is >= '0' and <= '9')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        // Import-Excel's numbers are doubles.
        double number when number >= int.MinValue && number <= int.MaxValue && Math.Floor(number).Equals(number) => (int)number,
        decimal number when number >= int.MinValue && number <= int.MaxValue && decimal.Truncate(number) == number => (int)number,
        long number when number is >= int.MinValue and <= int.MaxValue => (int)number,
        uint number when number <= int.MaxValue => (int)number,
        ulong number when number <= int.MaxValue => (int)number,
        short or ushort or byte or sbyte => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
