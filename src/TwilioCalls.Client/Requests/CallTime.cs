using System.Globalization;

namespace TwilioCalls;

/// <summary>A bound of a time filter: a moment, or a whole day of UTC.</summary>
public readonly record struct CallTime : IFormattable
{
    private CallTime(DateTimeOffset start, bool isDay)
    {
        Start = start;
        IsDay = isDay;
    }

    /// <summary>The moment, or the first moment of the day; in UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Whether a whole day is meant.</summary>
    public bool IsDay { get; }

    /// <summary>The first moment of its day, or of its second, the finest that Twilio tells.</summary>
    internal DateTimeOffset First => Start.AddTicks(-(Start.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>The first moment after it: of the next day, or of the next second.</summary>
    internal DateTimeOffset End => IsDay ? Start.AddDays(1) : First.AddSeconds(1);

    /// <summary>A moment.</summary>
    /// <param name="moment">The moment, of any offset.</param>
    public static CallTime At(DateTimeOffset moment) => new(moment.ToUniversalTime(), isDay: false);

    /// <summary>A date as PowerShell gives it.</summary>
    /// <param name="date">
    /// Without a time and a time zone, that day of UTC; otherwise a moment, local unless it says that it is UTC.
    /// </param>
    public static CallTime From(DateTime date) => date is { Kind: DateTimeKind.Unspecified, TimeOfDay.Ticks: 0 }
        ? new(new DateTimeOffset(date, TimeSpan.Zero), isDay: true)
        : At(new DateTimeOffset(date));

    /// <summary>The form of the wire: <c>2026-11-01</c>, or <c>2026-11-01T08:30:00Z</c>.</summary>
    public override string ToString() => Start.ToString(
        IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>The day that holds it.</summary>
    internal CallTime Day => new(new DateTimeOffset(Start.Date, TimeSpan.Zero), isDay: true);

    /// <summary>The first day that does not begin before it.</summary>
    internal CallTime DayFrom => Start == Day.Start ? Day : new(Day.Start.AddDays(1), isDay: true);
}
