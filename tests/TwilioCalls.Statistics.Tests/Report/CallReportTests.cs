using System.Globalization;
using TwilioCalls.Statistics.Html;

namespace TwilioCalls.Statistics.Tests.Report;

public class CallReportTests
{
    private const int OneMillion = 1_000_000;
    private const int MostBytes = 500_000;

    [Fact]
    public void A_report_of_a_million_calls_to_as_many_numbers_over_thirteen_months_is_under_500_kB()
    {
        var page = Reports.Of(Enumerable.Range(0, OneMillion).Select(number =>
        {
            var start = Reports.Now.AddSeconds(-34 * (OneMillion - number));
            return new Call
            {
                Status = (number % 7) switch { 0 => "busy", 1 => "failed", 2 => "no-answer", 3 => "canceled", _ => "completed" },
                Direction = "outbound-api", To = (number + 4_915_100_000_000L).ToString("+0", CultureInfo.InvariantCulture),
                StartTime = start, EndTime = start.AddSeconds(number % 900), Duration = number % 900,
                Price = -0.01m, PriceUnit = (number % 3) switch { 0 => "EUR", 1 => "GBP", _ => "USD" },
            };
        }));

        Assert.InRange(page.Length, 200_000, MostBytes);
        Assert.Contains("1,000,000", page);
        Assert.Contains("may be too low by up to", page);
    }

    [Fact]
    public void The_same_calls_make_the_same_page_in_each_language()
    {
        var culture = CultureInfo.CurrentCulture;
        var page = Reports.Of(CallCentre.Calls());
        try
        {
            foreach (var other in new[] { "de-DE", "fa-IR", "ar-SA", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(other);

                Assert.Equal(page, Reports.Of(CallCentre.Calls()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Different_currencies_have_a_chart_each_and_are_never_added_up()
    {
        var page = Reports.Of([History.Of("completed", 0, 60, price: -1.5m), History.Of("completed", 0, 60, price: -0.25m, unit: "EUR")]);

        Assert.Contains("<p class=\"value\">0.25 EUR, 1.50 USD</p>", page);
        Assert.Contains("Cost in EUR, a day", page);
        Assert.Contains("Cost in USD, a day", page);
        Assert.DoesNotContain("1.75", page);
    }

    [Fact]
    public void It_says_how_many_records_were_left_out_and_of_which_days_and_zone_it_is()
    {
        var page = Reports.Of([History.Of("completed", 0, 60)], leftOut: 1234);

        Assert.Contains("1,234 records could not be read, and are not counted.", page);
        Assert.Contains("<p>2026-10-24 to 2026-10-24, Europe/Berlin</p>", page);
        Assert.Contains("Made 2026-11-26 10:00 +01:00", page);
    }

    [Fact]
    public void Numbers_are_whole_only_where_that_was_asked_for()
    {
        var call = History.Of("failed", 0, 0, to: "+14155550123");

        Assert.DoesNotContain("14155550123", Reports.Of([call]));
        Assert.Contains("14155550123", Reports.Of([call], isMasked: false));
    }

    [Fact]
    public void Its_scripts_do_not_end_before_they_are_over_and_Chart_js_keeps_its_licence()
    {
        foreach (var script in new[] { PageResource.ChartLibrary, PageResource.Script })
        {
            Assert.DoesNotContain("</script", script.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<!--", script.Text);
        }

        Assert.StartsWith("/*!\n * Chart.js v4.6.1\n", PageResource.ChartLibrary.Text);
        Assert.Contains("Released under the MIT License", PageResource.ChartLibrary.Text);
    }
}
