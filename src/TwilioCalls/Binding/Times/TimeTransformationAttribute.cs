using System.Collections;
using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding.Times;

/// <summary>
/// Lets a date parameter take what people have: text, dates of every kind, the times of a <see cref="Call"/>, a time span.
/// PowerShell's own conversion makes the year 1 of a number, reads text by one culture only, and forgets what text said about
/// zone and time of day.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether a time span is taken, as that long ago. As an equality, it would mean one second.</summary>
    public bool TakesAge { get; set; }

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        try
        {
            return Read(GivenObject.Of(inputData));
        }
        catch (FormatException refusal)
        {
            throw new ArgumentTransformationMetadataException(refusal.Message);
        }
    }

    private TimeArgument? Read(object? given) => given switch
    {
        // TwilioCommand refuses what is empty, and names the parameter.
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text => TimeArgument.Of(TimeText.Read(text, CultureInfo.CurrentCulture)),
        DateTimeOffset moment => Of(moment),
        DateTime date => Of(date),
        TimeSpan age => Ago(age),
        _ when GivenNumber.Is(given) => TimeArgument.Of(GivenNumber.Read(given)),
        IEnumerable => throw new FormatException("It takes one time, and was given several."),
        Call => throw new FormatException("It takes a time, and was given a call: give its StartTime or EndTime."),
        _ => throw new FormatException($"It cannot be '{SafeText.Of(given.ToString())}', which is no time: {TimeText.RightForms}."),
    };

    private static TimeArgument Of(DateTimeOffset moment)
    {
        CallYears.Check(moment.DateTime, moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
        return TimeArgument.Of(moment);
    }

    private static TimeArgument Of(DateTime date)
    {
        CallYears.Check(date, date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        return TimeArgument.Of(date);
    }

    private TimeArgument Ago(TimeSpan age) =>
        !TakesAge ? throw new FormatException(
            "A time span is taken as that long ago, which here would be a single second: give it to the parameter that ends in After or Before.")
        : age < TimeSpan.Zero ? throw new FormatException(
            $"A time span is taken as that long ago, and {age:c} is in the future: give it without the minus.")
        : TimeArgument.Ago(age);
}
