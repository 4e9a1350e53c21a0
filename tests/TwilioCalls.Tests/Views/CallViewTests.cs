using System.Globalization;
using TwilioCalls.Views;

namespace TwilioCalls.Tests.Views;

public class CallViewTests
{
    [Theory]
    [InlineData(0, "0:00:00")]
    [InlineData(75, "0:01:15")]
    [InlineData(3_725, "1:02:05")]
    [InlineData(360_000, "100:00:00")]
    public void A_duration_is_shown_as_hours_minutes_and_seconds(int seconds, string shown) =>
        Assert.Equal(shown, CallView.Length(seconds));

    [Fact]
    public void A_value_that_is_not_known_yet_is_shown_as_nothing()
    {
        var call = new Call();

        Assert.Null(CallView.Length(call.Duration));
        Assert.Null(CallView.ShortLength(call.Duration));
        Assert.Null(CallView.ShortPrice(call.Price));
        Assert.Null(CallView.Unit(call.Price, "USD"));
        Assert.Null(CallView.PriceWithUnit(call.Price, call.PriceUnit));
        Assert.Null(CallView.LocalMinute(call.StartTime));
    }

    [Theory]
    [InlineData("outbound-api", "out-api")]
    [InlineData("outbound-dial", "out-dial")]
    [InlineData("inbound", "inbound")]
    [InlineData("trunking-originating", "trunk-out")]
    [InlineData("trunking-terminating", "trunk-in")]
    [InlineData("something-new", "something-new")]
    public void A_long_direction_is_abbreviated_and_any_other_shown_as_it_is(string direction, string shown) =>
        Assert.Equal(shown, CallView.ShortDirection(direction));

    [Fact]
    public void Control_characters_in_a_callers_name_are_replaced() =>
        Assert.Equal("a\uFFFD[31mb\uFFFD", CallView.Text("a\u001b[31mb\u202e"));

    [Fact]
    public void A_shell_without_styles_gets_no_colour()
    {
        Assert.Equal("failed", CallView.Status("failed", style: null));
        Assert.Equal("inbound", CallView.Direction("inbound", style: null));
    }

    [Theory]
    [InlineData("-0.013", "USD", "-0.0130 USD")]
    [InlineData("-0.00085", "EUR", "-0.00085 EUR")]
    [InlineData("-12345.678901", "JPY", "-12345.678901 JPY")]
    [InlineData("-1", null, "-1.0000")]
    public void A_price_is_shown_with_four_decimals_or_more_and_its_unit(string price, string? unit, string shown) =>
        Assert.Equal(shown, CallView.PriceWithUnit(decimal.Parse(price, CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData("0.01", "0.0100")]
    [InlineData("-0.013", "-0.0130")]
    [InlineData("-0.00085", "-0.00085")]
    [InlineData("-12.3456", "-12.3456")]
    [InlineData("-123.4500", "-123.45")]
    [InlineData("-123.456", "-123.456")]
    [InlineData("-12345", "-12345")]
    [InlineData("-12345.6789", "-12345.\u2026")]
    [InlineData("-123456789", "-123456\u2026")]
    public void A_price_too_wide_for_its_column_loses_zeros_and_then_its_end_and_is_never_rounded(string price, string shown) =>
        Assert.Equal(shown, CallView.ShortPrice(decimal.Parse(price, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(75, "0:01:15")]
    [InlineData(35_999, "9:59:59")]
    [InlineData(36_000, "10h 00m")]
    [InlineData(45_296, "12h 34m")]
    public void A_length_too_wide_for_its_column_is_in_hours_and_minutes_and_says_so(int seconds, string shown) =>
        Assert.Equal(shown, CallView.ShortLength(seconds));
}
