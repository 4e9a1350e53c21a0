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
    public void One_record_and_one_call_are_not_said_to_be_several()
    {
        var page = Reports.Of([History.Of("completed", 0, 60)], leftOut: 1);

        Assert.Contains("1 record could not be read, and is not counted.", page);
        Assert.Contains(">1 call without a price yet<", page);
        Assert.Contains(">1 begun minute<", page);
    }

    [Fact]
    public void The_share_of_answered_calls_is_not_said_to_be_of_calls_that_still_wait()
    {
        var page = Reports.Of([History.Of("completed", 0, 60), History.Of("queued", 0, null), History.Of("canceled", 0, 0)]);

        Assert.Contains(">1 of 1 that were answered, busy, not answered or failed<", page);
        Assert.Contains("of those that were answered, busy, not answered or failed.", page);
        Assert.DoesNotContain("not canceled", page);
    }

    [Fact]
    public void Calls_without_a_time_are_a_row_of_their_own_after_the_days()
    {
        var call = History.Of("busy", 0, 0, price: -0.5m);
        (call.StartTime, call.EndTime, call.DateCreated) = (null, null, null);

        var page = Reports.Of([History.Of("completed", 0, 60), call]);
        var alone = Reports.Of([call, call]);

        Assert.Contains("<p>2026-10-24 to 2026-10-24, Europe/Berlin</p>", page);
        Assert.Contains("1 call has neither StartTime nor DateCreated, and is in the row (none).", page);
        Assert.Contains("<tr><th scope=\"row\">(none)<td>1<td>0<td>1<td>0.0 %", page);
        Assert.Contains("<tr><th scope=\"row\">(none)<td>0.5000<td>0", page);
        Assert.Contains("<p>Calls without a time</p>", alone);
        Assert.Contains("2 calls have neither", alone);
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
