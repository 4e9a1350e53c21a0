using System.Globalization;

namespace TwilioCalls;

/// <summary>A time to filter by: a moment, or a whole day, of UTC or of this machine's zone.</summary>
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

    /// <summary>A date as PowerShell gives it.</summary>
    /// <param name="date">
    /// Without a time and a time zone, that day of UTC; otherwise a moment, local unless it says that it is UTC.
    /// The first moment of a local day, as in <c>(Get-Date).Date</c>, selects that local day where a time is to be equal.
    /// </param>
    public static CallTime From(DateTime date) => date switch
    {
        { Kind: DateTimeKind.Unspecified, TimeOfDay.Ticks: 0 } => DayOf(new DateTimeOffset(date, TimeSpan.Zero)),
        { Kind: DateTimeKind.Local, TimeOfDay.Ticks: 0 } when date.Date < DateTime.MaxValue.Date =>
            Between(new DateTimeOffset(date), new DateTimeOffset(date.AddDays(1))),
        _ => At(new DateTimeOffset(date)),
    };

    /// <summary>The form of the wire: <c>2026-11-01</c>, or <c>2026-11-01T08:30:00Z</c>.</summary>
    public override string ToString() => Start.ToString(
        IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>A day of another zone.</summary>
    internal static CallTime Between(DateTimeOffset start, DateTimeOffset end) =>
        new(start.ToUniversalTime(), end.ToUniversalTime(), isDay: false);

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
