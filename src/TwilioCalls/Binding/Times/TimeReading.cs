using System.Globalization;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding.Times;

/// <summary>What a text names: a day, perhaps a time of it, perhaps a zone.</summary>
/// <param name="Clock">The day, and the time of day.</param>
/// <param name="HasTime">Whether it names a time of day; if not, the whole day is meant.</param>
/// <param name="Offset">How far its zone is ahead of UTC; null if it names no zone, and then it is a local time.</param>
internal readonly record struct TimeReading(DateTime Clock, bool HasTime, TimeSpan? Offset)
{
    private string Zone => Offset switch
    {
        null => "",
        { Ticks: 0 } => "Z",
        { } offset => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", CultureInfo.InvariantCulture),
    };

    /// <summary>The reading in ISO form, as it can be given instead.</summary>
    public override string ToString() =>
        Clock.ToString(HasTime ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF" : "yyyy-MM-dd", CultureInfo.InvariantCulture) + Zone;

    /// <summary>The moments that are meant.</summary>
    /// <param name="local">The zone of a reading that names none.</param>
    /// <param name="parameter">The parameter, for a message.</param>
    /// <exception cref="InvalidParameterException">The clock of the zone shows this time twice.</exception>
    public CallTime In(TimeZoneInfo local, string parameter)
    {
        if (Offset is { } offset)
        {
            return HasTime ? CallTime.At(Moment(Clock, offset)) : CallTime.Between(Moment(Clock, offset), Moment(NextDay, offset));
        }

        if (!HasTime)
        {
            return CallTime.DayIn(Clock, local);
        }

        var reading = this;
        return WallClock.MomentsOf(Clock, local) switch
        {
            [] => CallTime.Jump(Clock, local),
            [var only] => CallTime.At(only),
            var several => throw new InvalidParameterException(
                $"{parameter} {reading} is a time that the clock here shows twice, when it goes back: give "
                + string.Join(" or ", several.Select(one => reading with { Offset = reading.Clock - one.UtcDateTime })) + ".", parameter),
        };
    }

    private DateTime NextDay => Clock.Date < DateTime.MaxValue.Date ? Clock.Date.AddDays(1) : DateTime.MaxValue;

    private static DateTimeOffset Moment(DateTime clock, TimeSpan offset) => new(WallClock.Utc(clock.Ticks - offset.Ticks));
}
