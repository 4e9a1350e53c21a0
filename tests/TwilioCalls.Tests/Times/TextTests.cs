using System.Globalization;
using TwilioCalls.Binding.Times;

namespace TwilioCalls.Tests.Times;

public class TextTests
{
    [Theory]
    [InlineData("2026-10-31", "2026-10-31")]
    [InlineData(" 2026-10-31\u00A0", "2026-10-31")]
    [InlineData("20261031", "2026-10-31")]
    [InlineData("2026-10-31Z", "2026-10-31Z")]
    [InlineData("2026-10-31+02:00", "2026-10-31+02:00")]
    [InlineData("2026-10-31 08:30", "2026-10-31T08:30:00")]
    [InlineData("2026-10-31T08:30:15", "2026-10-31T08:30:15")]
    [InlineData("2026-10-31 8:30", "2026-10-31T08:30:00")]
    [InlineData("2026-10-31T08:30:15.123456789Z", "2026-10-31T08:30:15.1234567Z")]
    [InlineData("2026-10-31T08:30:15,5-03:30", "2026-10-31T08:30:15.5-03:30")]
    [InlineData("2026-10-31 08:30:00 +0000", "2026-10-31T08:30:00Z")]
    [InlineData("2026-10-31 08:30 UTC", "2026-10-31T08:30:00Z")]
    [InlineData("20261031T083015Z", "2026-10-31T08:30:15Z")]
    [InlineData("1970-01-01", "1970-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("2026-10-31T00:00", "2026-10-31T00:00:00")]
    [InlineData("10/31/2026", "2026-10-31")]
    [InlineData("31 Oct 2026 8:30 PM", "2026-10-31T20:30:00")]
    [InlineData("31 Oct 2026 10:15", "2026-10-31T10:15:00")]
    [InlineData("5 May 2026 05:30", "2026-05-05T05:30:00")]
    [InlineData("5 May 2026 17:05", "2026-05-05T17:05:00")]
    [InlineData("Sat, 31 Oct 2026 08:30:00 +0000", "2026-10-31T08:30:00Z")]
    [InlineData("Sat, 31 Oct 2026 08:30:00 GMT", "2026-10-31T08:30:00Z")]
    [InlineData("10/31/2026 02:15:41 +01:00", "2026-10-31T02:15:41+01:00")]
    [InlineData("\u200E10/\u200E31/\u200E2026", "2026-10-31")]
    public void A_text_is_read_as_what_it_names(string text, string expected) =>
        Assert.Equal(expected, TimeText.Read(text, CultureInfo.InvariantCulture).ToString());

    [Theory]
    [InlineData("2026")]
    [InlineData("7")]
    [InlineData("-7")]
    [InlineData("20261331")]
    [InlineData("31102026")]
    [InlineData("10312026")]
    [InlineData("1793404800")]
    [InlineData("12.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2026-10-31T24:00")]
    [InlineData("2026-10-31T08:60")]
    [InlineData("2026-10-31T08:30+25:00")]
    [InlineData("2026-10-31-05")]
    [InlineData("2026-11")]
    [InlineData("2026-W44-6")]
    [InlineData("2026W446")]
    [InlineData("2026-304")]
    [InlineData("2026304")]
    [InlineData("08:30")]
    [InlineData("8 PM")]
    [InlineData("Saturday")]
    [InlineData("October 2026")]
    [InlineData("31 October")]
    [InlineData("10/31")]
    [InlineData("1/2026 8:30 AM")]
    [InlineData("31 October 8:30")]
    [InlineData("Sun, 31 Oct 2026")]
    [InlineData("0001-01-01")]
    [InlineData("1405/08/21")]
    [InlineData("2569-11-12")]
    [InlineData("yesterday")]
    [InlineData("1.00:00:00")]
    [InlineData("2026-10-31\0garbage")]
    [InlineData("\u06F2\u06F0\u06F2\u06F6-\u06F1\u06F0-\u06F3\u06F1")]
    [InlineData("2026-10-31T08:30:00Z; rm")]
    public void What_names_no_whole_date_is_refused_with_words_that_show_one(string text)
    {
        var refused = Assert.Throws<FormatException>(() => TimeText.Read(text, CultureInfo.InvariantCulture));

        Assert.Contains("write a day as 2026-10-31", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unix_seconds_are_refused_with_the_call_that_makes_a_time_of_them() => Assert.Contains(
        "[DateTimeOffset]::FromUnixTimeSeconds(1793404800)",
        Assert.Throws<FormatException>(() => GivenNumber.Read(1793404800)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_month_that_two_languages_know_has_two_readings_even_if_the_hour_is_its_number()
    {
        // In Basaa, "may" is short for November.
        var refused = Assert.Throws<FormatException>(() => TimeText.Read("22 may, 2011 11:17:00", CultureInfo.GetCultureInfo("bas")));

        Assert.Contains("2011-11-22", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2011-05-22", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_year_a_text_is_refused_even_if_its_minutes_look_like_one()
    {
        // .NET fills in the current year, whose last digits may be those of the minutes.
        var year = TimeProvider.System.GetLocalNow().Year % 100;

        Assert.Throws<FormatException>(() => TimeText.Read($"31 October 8:{year:00}", CultureInfo.InvariantCulture));
    }
}
