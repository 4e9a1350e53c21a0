using System.Globalization;

namespace TwilioCalls;

/// <summary>A time to filter by: a moment, or a whole day, of UTC or of a zone.</summary>
public readonly record struct CallTime : IFormattable
{
    private CallTime(DateTimeOffset start, DateTimeOffset end, bool isDay)
    {
        Start = start;
        End = end;
        IsDay = isDay;
    }

    /// <summary>The moment, or the first moment of the day; in UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Whether a whole day of UTC is meant.</summary>
    public bool IsDay { get; }

    /// <summary>The first moment of its day, or of its second, the finest that Twilio gives.</summary>
    internal DateTimeOffset First => Start.AddTicks(-(Start.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>The first moment after it: of the next day, or of the next second.</summary>
    internal DateTimeOffset End { get; }

    /// <summary>The day of UTC that holds its start.</summary>
    internal CallTime Day => DayOf(Start);

    /// <summary>The first day of UTC that does not begin before its start.</summary>
    internal CallTime DayFrom => FirstDayFrom(Start);

    /// <summary>A moment.</summary>
    /// <param name="moment">The moment, of any offset.</param>
    public static CallTime At(DateTimeOffset moment)
    {
        var start = moment.ToUniversalTime();
        return new CallTime(start, Later(start.AddTicks(-(start.Ticks % TimeSpan.TicksPerSecond)), TimeSpan.FromSeconds(1)), isDay: false);
    }

    /// <summary>A date of this machine's zone, unless it says that it is UTC.</summary>
    /// <param name="date">
    /// At midnight it is a date alone, and means that whole day. Otherwise it is a moment. Where the clock goes back and shows it
    /// twice, it is what <see cref="DateTime.ToUniversalTime"/> makes of it; where the clock jumps over it, it is the jump.
    /// </param>
    public static CallTime From(DateTime date) => From(date, TimeZoneInfo.Local);

    /// <summary>The same for the clock of another zone.</summary>
    internal static CallTime From(DateTime date, TimeZoneInfo zone) => date switch
    {
        { Kind: DateTimeKind.Utc, TimeOfDay.Ticks: 0 } => DayOf(new DateTimeOffset(date)),
        { Kind: DateTimeKind.Utc } => At(new DateTimeOffset(date)),
        { TimeOfDay.Ticks: 0 } => DayIn(date, zone),
        _ => WallClock.MomentsOf(date, zone) switch
        {
            [] => Jump(date, zone),
            [var only] => At(only),
            // A time that comes from this machine's clock knows which of the two it is.
            _ when date.Kind == DateTimeKind.Local && zone.Equals(TimeZoneInfo.Local) => At(date.ToUniversalTime()),
            _ => At(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), zone)),
        },
    };

    /// <summary>A whole day of a zone. It is shorter or longer where the clock is changed, and empty where the calendar skips it.</summary>
    internal static CallTime DayIn(DateTime date, TimeZoneInfo zone) => Between(
        WallClock.FirstFrom(date.Date, zone),
        date.Date < DateTime.MaxValue.Date ? WallClock.FirstFrom(date.Date.AddDays(1), zone) : DateTimeOffset.MaxValue);

    /// <summary>A time that the clock of a zone jumps over: as a bound it is the jump, and no call can be at it.</summary>
    internal static CallTime Jump(DateTime wall, TimeZoneInfo zone)
    {
        var jump = WallClock.FirstFrom(wall, zone);
        return Between(jump, jump);
    }

    /// <summary>The form of the wire: <c>2026-11-01</c>, or <c>2026-11-01T08:30:00Z</c>.</summary>
    public override string ToString() => Start.ToString(
        IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>From a moment until before another: a day of a zone.</summary>
    internal static CallTime Between(DateTimeOffset start, DateTimeOffset end)
    {
        var day = DayOf(start.ToUniversalTime());
        return start == day.Start && end == day.End ? day : new(start.ToUniversalTime(), end.ToUniversalTime(), isDay: false);
    }

    /// <summary>The first day of UTC that does not begin before a moment.</summary>
    internal static CallTime FirstDayFrom(DateTimeOffset moment)
    {
        var day = DayOf(moment);
        return moment == day.Start ? day : DayOf(day.End);
    }

    private static CallTime DayOf(DateTimeOffset moment)
    {
        var start = new DateTimeOffset(moment.Date, TimeSpan.Zero);
        return new CallTime(start, Later(start, TimeSpan.FromDays(1)), isDay: true);
    }

    /// <summary>The end of time is not passed.</summary>
    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan span) =>
        time > DateTimeOffset.MaxValue - span ? DateTimeOffset.MaxValue : time + span;
}
