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
        Assert.Null(CallView.Price(call.Price));
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

    [Fact]
    public void A_price_is_shown_with_four_decimals_and_its_unit() => Assert.Equal("-0.0130 USD", CallView.PriceWithUnit(-0.013m, "USD"));
}
