using System.Globalization;
using TwilioCalls.Binding.Times;
using TwilioCalls.Errors;

namespace TwilioCalls;

/// <summary>
/// What a date parameter was given: a moment, a day, or so long ago. Which moments that are depends on the zone and the clock
/// of the connection, which are known only when the command runs.
/// </summary>
public sealed class TimeArgument
{
    private readonly string _given;
    private readonly Func<string, TimeProvider, CallTime> _resolve;

    private TimeArgument(string given, Func<string, TimeProvider, CallTime> resolve)
    {
        _given = given;
        _resolve = resolve;
    }

    /// <summary>What was given.</summary>
    public override string ToString() => _given;

    /// <summary>A date; at midnight that whole day, as <see cref="CallTime.From(DateTime)"/> has it.</summary>
    internal static TimeArgument Of(DateTime date) =>
        new(date.ToString("o", CultureInfo.InvariantCulture), (_, time) => CallTime.From(date, time.LocalTimeZone));

    internal static TimeArgument Of(DateTimeOffset moment) =>
        new(moment.ToString("o", CultureInfo.InvariantCulture), (_, _) => CallTime.At(moment));

    internal static TimeArgument Of(TimeReading reading) =>
        new(reading.ToString(), (parameter, time) => reading.In(time.LocalTimeZone, parameter));

    /// <summary>So long before the command runs.</summary>
    internal static TimeArgument Ago(TimeSpan age) => new(age.ToString("c", CultureInfo.InvariantCulture), (parameter, time) =>
        time.GetUtcNow() is var now && age < now - DateTimeOffset.MinValue && now - age is var moment && CallYears.Include(moment.Year)
            ? CallTime.At(moment)
            : throw new InvalidParameterException($"{parameter} is {age:c} ago, which is before there were calls: give a shorter time.", parameter));

    /// <summary>The moments that are meant.</summary>
    /// <param name="parameter">The parameter, for a message.</param>
    /// <param name="time">The clock and the zone.</param>
    /// <exception cref="InvalidParameterException">There are two.</exception>
    internal CallTime Resolve(string parameter, TimeProvider time) => _resolve(parameter, time);
}
