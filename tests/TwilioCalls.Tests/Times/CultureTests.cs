using System.Globalization;
using TwilioCalls.Binding.Times;

namespace TwilioCalls.Tests.Times;

/// <summary>Dates as each culture of .NET writes them: their order, separators, digits, names and calendars differ.</summary>
public class CultureTests
{
    private static readonly string[] Patterns = ["d", "g", "G", "D", "f", "F"];

    private static readonly string[] IsoForms = ["2026-12-11", "20261211", "2026-12-11Z", "2026-12-11T08:30:00.5+02:00"];

    private static readonly DateTime[] Dates =
    [
        new(2026, 12, 11), new(2026, 10, 31), new(2025, 2, 3, 8, 5, 9), new(2026, 11, 12, 20, 30, 0), new(2027, 6, 6, 0, 40, 0), new(2026, 1, 20, 12, 0, 0),
    ];

    private static readonly CultureInfo[] Cultures = CultureInfo.GetCultures(CultureTypes.AllCultures);

    [Fact]
    public void What_a_culture_writes_is_read_as_the_date_that_was_meant_or_refused() => AssertNone(
        from culture in Cultures
        let wrong = Wrong(culture, culture)
        where wrong is not null
        select wrong);

    [Fact]
    public void What_PowerShell_writes_is_read_under_every_culture_as_the_date_that_was_meant_or_refused() => AssertNone(
        from culture in Cultures
        let wrong = Wrong(CultureInfo.InvariantCulture, culture)
        where wrong is not null
        select wrong);

    [Fact]
    public void An_ISO_form_is_the_same_day_under_every_culture() => AssertNone(
        from culture in Cultures
        from text in IsoForms
        let read = Read(text, culture)
        where read?.Clock.Date != new DateTime(2026, 12, 11)
        select $"{culture.Name} '{text}' {read}");

    [Fact]
    public void A_date_whose_order_is_plain_is_read_in_all_cultures_but_those_whose_own_form_NET_cannot_read()
    {
        var unread = Cultures.Where(culture => Read(new DateTime(2026, 10, 31).ToString("d", culture), culture) is null).Select(culture => culture.Name).ToArray();

        // Their year comes without its century or in another calendar, so that PowerShell reads another day; or in words.
        string[] allowed = [.. Cultures.Where(HasOtherYears).Select(culture => culture.Name), "brx", "brx-IN", "dz", "dz-BT"];
        Assert.Empty(unread.Except(allowed));
        Assert.True(unread.Length < Cultures.Length / 10, string.Join(' ', unread));
    }

    [Fact]
    public void A_text_with_two_readings_is_refused_with_both_in_ISO_form()
    {
        var refused = Assert.Throws<FormatException>(() => TimeText.Read("12.11.2026", CultureInfo.GetCultureInfo("de-DE")));

        Assert.Contains("2026-11-12 as de-DE writes it, 2026-12-11 as PowerShell reads it", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("th-TH", "2026/11/12", "1483-11-12", "2026-11-12")]
    [InlineData("fa-IR", "1405/08/21", "2026-11-12", "1405-08-21")]
    [InlineData("ar-SA", "1448/06/02", "2026-11-12", "1448-06-02")]
    [InlineData("en-GB", "11/12/2026 08:30", "2026-12-11T08:30:00", "2026-11-12T08:30:00")]
    public void Another_calendar_or_order_is_another_reading(string culture, string text, string own, string invariant)
    {
        var refused = Assert.Throws<FormatException>(() => TimeText.Read(text, CultureInfo.GetCultureInfo(culture)));

        Assert.Contains($"{own} as {culture}", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{invariant} as PowerShell", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_culture_with_both_orders_among_its_own_forms_has_two_readings()
    {
        var refused = Assert.Throws<FormatException>(() => TimeText.Read("8/2/2026 1:25 GD", CultureInfo.GetCultureInfo("so-DJ")));

        Assert.Contains("2026-02-08T13:25:00 and 2026-08-02T13:25:00", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi-FI", "12.11.10")]
    [InlineData("si-LK", "05.08.00")]
    [InlineData("da-DK", "12.11.10")]
    public void A_time_of_day_with_dots_is_not_taken_for_a_date(string culture, string text) => Assert.Contains(
        $"is a time as {culture} writes it",
        Assert.Throws<FormatException>(() => TimeText.Read(text, CultureInfo.GetCultureInfo(culture))).Message, StringComparison.Ordinal);

    private static bool HasOtherYears(CultureInfo culture) =>
        culture.Calendar is not GregorianCalendar || !culture.DateTimeFormat.ShortDatePattern.Contains("yyyy", StringComparison.Ordinal);

    private static string? Wrong(CultureInfo writer, CultureInfo reader) => (
        from date in Dates
        from pattern in Patterns
        let text = date.ToString(pattern, writer)
        let read = Read(text, reader)
        where read is not null && !IsMeant(read.Value, date, pattern)
        select $"{reader.Name} '{text}' {read}").FirstOrDefault();

    private static bool IsMeant(TimeReading read, DateTime date, string pattern) =>
        read.Offset is null && read.HasTime == pattern is not ("d" or "D")
        && read.Clock == (pattern is "d" or "D" ? date.Date : pattern is "G" or "F" ? date : date.AddSeconds(-date.Second));

    private static TimeReading? Read(string text, CultureInfo culture)
    {
        try
        {
            return TimeText.Read(text, culture);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void AssertNone(IEnumerable<string> wrong) => Assert.Equal("", string.Join('\n', wrong));
}
