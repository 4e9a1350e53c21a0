using System.Collections;
using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding.Times;

/// <summary>
/// Lets a parameter take days of the week by their English names, several in one text too, as a scheduler passes them, and ranges such
/// as Monday-Friday. PowerShell's own conversion makes Wednesday of the text Monday,Tuesday: it adds their numbers.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DaysTransformationAttribute : ArgumentTransformationAttribute
{
    private const int Week = 7;

    /// <summary>Fewer letters of a name could be those of two days.</summary>
    private const int FewestLetters = 2;

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is { } given ? Days(given).Distinct().ToArray() : null;

    private static IEnumerable<DayOfWeek> Days(object given) => given switch
    {
        PSObject wrapped => Days(wrapped.BaseObject),
        DayOfWeek day when day is >= DayOfWeek.Sunday and <= DayOfWeek.Saturday => [day],
        string text => text.Split(',').SelectMany(Range),
        IEnumerable several => several.Cast<object>().SelectMany(Days),
        _ => throw Refusal(given),
    };

    private static IEnumerable<DayOfWeek> Range(string text)
    {
        // Word processors make a dash of the hyphen.
        var ends = text.Split('-', '\u2013').Select(Day).ToArray();
        return ends switch
        {
            [{ } only] => [only],
            [{ } first, { } last] => Enumerable.Range((int)first, (((int)last - (int)first + Week) % Week) + 1).Select(day => (DayOfWeek)(day % Week)),
            _ => throw Refusal(text),
        };
    }

    private static DayOfWeek? Day(string text)
    {
        var name = text.Trim();
        return name.Length < FewestLetters ? null : Enumerable.Range(0, Week)
            .Select(day => (DayOfWeek?)day)
            .FirstOrDefault(day => day.ToString()!.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private static ArgumentTransformationMetadataException Refusal(object given) =>
        new($"It cannot be {GivenText.ShowShort(given)}: it takes days by their English names, such as Monday, Tuesday or Monday-Friday.");
}
