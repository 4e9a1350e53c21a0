using System.Globalization;
using CsCheck;
using TwilioCalls.Binding.Times;

namespace TwilioCalls.Tests.Times;

/// <summary>No text is taken for another day or moment than a careful reader would take it for, whatever it is.</summary>
public class CarefulReaderTests
{
    private static readonly CultureInfo[] Cultures = CultureInfo.GetCultures(CultureTypes.AllCultures);

    private static readonly Gen<CultureInfo> GenCulture = Gen.OneOf(Cultures);

    private static readonly Gen<DateTime> GenDate =
        Gen.Int[0, 366 * 24 * 60 * 20].Select(minutes => new DateTime(2010, 1, 1).AddMinutes(minutes));

    private static readonly Gen<TimeZoneInfo> GenZone = Gen.OneOf(
        [.. new[] { "UTC", "Europe/Berlin", "America/Santiago", "Asia/Kathmandu", "Pacific/Apia", "Atlantic/Azores", "America/Havana", "Australia/Lord_Howe" }
            .Select(TimeZoneInfo.FindSystemTimeZoneById)]);

    private static readonly string[] OctoberNames = ["Oct", "October", "Oktober"];
    private static readonly string[] NovemberNames = ["Nov"];

    // What a text that looks like a date is made of.
    private static readonly Gen<string> GenPart = Gen.Frequency(
        (6, Gen.Int[1, 31].Select(number => number.ToString("0", CultureInfo.InvariantCulture))),
        (3, Gen.Int[0, 59].Select(number => number.ToString("00", CultureInfo.InvariantCulture))),
        (4, Gen.Int[2024, 2028].Select(number => number.ToString(CultureInfo.InvariantCulture))),
        (8, Gen.OneOf("/", "-", ".", " ", ":", ", ", "T")),
        (2, Gen.OneOf("Oct", "October", "Nov", "Oktober", "PM", "AM", "Z", "+01:00", "GMT", "Sat")));

    private static readonly Gen<string> GenText = Gen.OneOf(
        GenPart.Array[1, 12].Select(parts => string.Concat(parts)),
        // Three numbers with a separator, and perhaps a time, so that many of the texts are read.
        Gen.Select(Gen.Int[1, 31], Gen.Int[1, 31], Gen.OneOf(Gen.Int[2024, 2028], Gen.Int[10, 31]), Gen.OneOf("/", "-", ".", " "), Gen.OneOf("", " 8:30", " 20:05:09", " 8:30 PM", "Z"))
            .SelectMany(one => Gen.Shuffle(new[] { one.Item1, one.Item2, one.Item3 }).Select(order => string.Join(one.Item4, order) + one.Item5)));

    [Fact]
    public void What_is_read_names_its_year_month_and_day_and_no_other_reading_names_another() =>
        Gen.Select(GenText, GenCulture).Sample(
            (text, culture) => !TryRead(text, culture, out var read) || (IsNamed(read.Clock, text, culture) && IsOnlyReading(read, text, culture)),
            iter: 20_000, print: Print);

    [Fact]
    public void What_somebody_wrote_in_their_own_form_is_their_date_or_refused() =>
        Gen.Select(GenDate, GenCulture, Gen.Int[0, 200]).Sample(
            (date, culture, number) => !TryRead(TextOf(date, culture, number), culture, out var read)
                || read.Clock.Date == date.Date
                // Kyrgyz has a form with the day before the month, which looks like ISO's; that one comes first.
                || IsoText.TryRead(TextOf(date, culture, number), out _),
            iter: 20_000, print: one => $"{one.Item1:o} under {one.Item2.Name}: '{TextOf(one.Item1, one.Item2, one.Item3)}'");

    [Fact]
    public void A_day_is_the_moments_whose_local_date_it_is() =>
        Gen.Select(GenDate, GenZone).Sample(
            (date, zone) =>
            {
                var day = new TimeReading(date.Date, HasTime: false, Offset: null).In(zone, "StartTime");
                return day.Start == day.End
                    ? WallClock.MomentsOf(date.Date.AddHours(12), zone).Count == 0
                    : LocalDate(day.Start) == date.Date && LocalDate(day.Start.AddTicks(-1)) < date.Date
                        && LocalDate(day.End) > date.Date && LocalDate(day.End.AddTicks(-1)) == date.Date;

                DateTime LocalDate(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).Date;
            },
            iter: 20_000);

    [Fact]
    public void A_local_time_is_a_moment_at_which_the_clock_shows_it_or_the_jump_over_it() =>
        Gen.Select(GenDate, GenZone).Sample(
            (date, zone) =>
            {
                var time = CallTime.From(date.AddSeconds(1), zone);
                var shown = TimeZoneInfo.ConvertTime(time.Start, zone).DateTime;
                return shown == date.AddSeconds(1)
                    || (TimeZoneInfo.ConvertTime(time.Start.AddTicks(-1), zone).DateTime < date && shown > date);
            },
            iter: 20_000);

    private static string TextOf(DateTime date, CultureInfo culture, int number) =>
        date.ToString(culture.DateTimeFormat.GetAllDateTimePatterns() is var all ? all[number % all.Length] : null, culture);

    private static bool TryRead(string text, CultureInfo culture, out TimeReading read)
    {
        try
        {
            read = TimeText.Read(text, culture);
            return true;
        }
        catch (FormatException)
        {
            read = default;
            return false;
        }
    }

    /// <summary>Whether year, month and day stand in the text, each for itself.</summary>
    private static bool IsNamed(DateTime date, string text, CultureInfo culture)
    {
        var words = System.Text.RegularExpressions.Regex.Matches(text, "[0-9]+|\\p{L}+").Select(word => word.Value).ToList();
        Calendar[] calendars = [culture.Calendar, CultureInfo.InvariantCulture.Calendar];
        return calendars.Any(calendar =>
        {
            var (year, month, day) = (calendar.GetYear(date), calendar.GetMonth(date), calendar.GetDayOfMonth(date));
            string[] years = [$"{year}", $"{year % 100}", $"{year % 100:00}"];
            string[] months = [$"{month}", $"{month:00}", .. date.Month switch { 10 => OctoberNames, 11 => NovemberNames, _ => [] },
                // Hausa has a month that looks like an English weekday.
                culture.DateTimeFormat.AbbreviatedMonthNames[month - 1]];
            string[] days = [$"{day}", $"{day:00}"];
            return text.Contains($"{date:yyyyMMdd}", StringComparison.Ordinal) || words.Index().Any(y => years.Contains(y.Item)
                && words.Index().Any(m => m.Index != y.Index && months.Contains(m.Item)
                    && words.Index().Any(d => d.Index != y.Index && d.Index != m.Index && days.Contains(d.Item))));
        });
    }

    /// <summary>Whether no culture of the two has its own form exactly so, for another day.</summary>
    private static bool IsOnlyReading(TimeReading read, string text, CultureInfo culture) =>
        IsoText.TryRead(text.Trim(), out _) || ((CultureInfo[])[culture, CultureInfo.InvariantCulture]).All(one =>
            !DateTime.TryParseExact(text, one.DateTimeFormat.GetAllDateTimePatterns('d'), one, DateTimeStyles.None, out var exact) || exact == read.Clock.Date);

    private static string Print((string Text, CultureInfo Culture) one) => $"'{one.Text}' under {one.Culture.Name}";
}
