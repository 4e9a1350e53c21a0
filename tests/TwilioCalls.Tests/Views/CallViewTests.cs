using TwilioCalls.Views;

namespace TwilioCalls.Tests.Views;

public class CallViewTests
{
    [Theory]
    [InlineData(0, "0:00:00")]
    [InlineData(75, "0:01:15")]
    [InlineData(3_725, "1:02:05")]
    [InlineData(360_000, "100:00:00")]
    public void A_length_reads_as_hours_minutes_and_seconds(int seconds, string shown) =>
        Assert.Equal(shown, CallView.Length(seconds));

    [Fact]
    public void What_is_not_known_yet_is_not_shown()
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
    public void A_direction_is_short(string direction, string shown) =>
        Assert.Equal(shown, CallView.ShortDirection(direction));

    [Fact]
    public void A_terminals_commands_in_a_strangers_name_are_not_shown() =>
        Assert.Equal("a\uFFFD[31mb\uFFFD", CallView.Text("a\u001b[31mb\u202e"));

    [Fact]
    public void Where_the_shell_has_no_style_there_is_no_colour()
    {
        Assert.Equal("failed", CallView.Status("failed", style: null));
        Assert.Equal("inbound", CallView.Direction("inbound", style: null));
    }

    [Fact]
    public void Prices_line_up() => Assert.Equal("-0.0130 USD", CallView.PriceWithUnit(-0.013m, "USD"));
}
