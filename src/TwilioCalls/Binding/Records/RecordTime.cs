using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Binding.Times;

namespace TwilioCalls.Binding.Records;

/// <summary>
/// The times of a record: objects, ISO text, Twilio's own form, and what Export-Csv makes of a time, which is the language of the
/// computer that wrote the file. The user's own language is believed, where the invariant one reads no other time; what may be in
/// another order of day and month is refused.
/// </summary>
internal sealed class RecordTime
{
    private const string Offset = " zzz";
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces;

    // RFC 2822, as Twilio's JSON has it, and the older form.
    private static readonly string[] MailForms = ["ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'GMT'"];

    private readonly CultureInfo _culture;
    private readonly string _own;
    private readonly string _invariant = General(CultureInfo.InvariantCulture);

    public RecordTime(CultureInfo culture)
    {
        _culture = culture;
        _own = General(culture);
    }

    /// <exception cref="FormatException">It is no time, or could be two. The message is the rest of a sentence.</exception>
    public DateTimeOffset? Read(string name, object? given)
    {
        try
        {
            return given switch
            {
                null => null,
                DateTimeOffset moment => Checked(moment),
                DateTime { Kind: DateTimeKind.Unspecified } clock => At(new(clock, HasTime: true, Offset: null)),
                DateTime moment => Checked(new DateTimeOffset(moment.ToUniversalTime())),
                string text when string.IsNullOrWhiteSpace(text) => null,
                string text => ReadText(Plain(text)),
                // A DateTimeOffset that was taken apart by Export-Clixml, or by ConvertTo-Json of Windows PowerShell.
                PSObject apart when apart.Properties["UtcDateTime"]?.Value is DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
                _ => throw new FormatException($"is '{RecordText.Shown(given)}', which is no time"),
            };
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw new FormatException($"its {name} {problem.Message}".TrimEnd('.'));
        }
    }

    private DateTimeOffset ReadText(string text)
    {
        if (IsoText.TryRead(text, out var iso) && iso is { } reading)
        {
            return reading.HasTime ? At(reading) : throw new FormatException($"is '{RecordText.Shown(text)}', which has no time of day");
        }

        if (DateTimeOffset.TryParseExact(text, MailForms, CultureInfo.InvariantCulture, Styles | DateTimeStyles.AssumeUniversal, out var mail))
        {
            return Checked(mail);
        }

        var own = Exact(text, _own, _culture);
        var invariant = Exact(text, _invariant, CultureInfo.InvariantCulture);
        if ((own ?? invariant) is not { } time)
        {
            throw new FormatException($"is '{RecordText.Shown(text)}', which is no time that can be read: write it as 2026-10-31T08:30:00Z");
        }

        var other = own is null ? Swapped(time) : invariant;
        return other is null || other == time
            ? At(time)
            : throw new FormatException($"is '{text}', which can mean {time} or {other}: write it as 2026-10-31T08:30:00Z");
    }

    /// <summary>The time with day and month exchanged, as most countries write them; null if that is no day.</summary>
    private static TimeReading? Swapped(TimeReading time) => time.Clock is { Day: <= 12 } clock
        ? time with { Clock = new DateTime(clock.Year, clock.Day, clock.Month).Add(clock.TimeOfDay) }
        : null;

    private static TimeReading? Exact(string text, string form, CultureInfo culture) =>
        DateTimeOffset.TryParseExact(text, form + Offset, culture, Styles, out var moment) && CallYears.Include(moment.Year)
            ? new(moment.DateTime, HasTime: true, moment.Offset)
        : DateTime.TryParseExact(text, form, culture, Styles, out var clock) && CallYears.Include(clock.Year)
            ? new(clock, HasTime: true, Offset: null)
        : null;

    private static DateTimeOffset At(TimeReading reading) => reading.In(TimeZoneInfo.Local, "time") is var time && time.End > time.Start
        ? Checked(time.Start)
        : throw new FormatException($"is {reading}, which the clock here jumps over");

    private static DateTimeOffset Checked(DateTimeOffset moment) => CallYears.Include(moment.Year)
        ? moment
        : throw new FormatException($"is in the year {moment.Year}, in which there are no calls");

    /// <summary>How a culture writes a time without its zone.</summary>
    private static string General(CultureInfo culture) =>
        Plain(culture.DateTimeFormat.ShortDatePattern + " " + culture.DateTimeFormat.LongTimePattern);

    // Newer systems write a narrow no-break space before AM, where older ones have a space.
    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ').Trim();
}
