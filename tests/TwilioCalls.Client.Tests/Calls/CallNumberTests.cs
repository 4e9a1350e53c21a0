namespace TwilioCalls.Client.Tests.Calls;

public sealed class CallNumberTests
{
    [Theory]
    [InlineData("\"73\"", 73)]
    [InlineData("\"\\u0037\\u0033\"", 73)]
    [InlineData("\"\\ud83d\"", null)]
    [InlineData("73", 73)]
    [InlineData("\"0\"", 0)]
    [InlineData("\"\"", null)]
    [InlineData("\"73.5\"", null)]
    [InlineData("\"99999999999\"", null)]
    [InlineData("\"7 minutes\"", null)]
    [InlineData("false", null)]
    [InlineData("{\"a\":[1]}", null)]
    public async Task A_duration_and_a_queue_time_are_whole_numbers_or_null(string json, int? value)
    {
        var call = await Reading.CallAsync($"\"duration\":{json},\"queue_time\":{json},\"status\":\"busy\"");

        Assert.Equal((value, value, "busy"), (call.Duration, call.QueueTime, call.Status));
    }

    [Theory]
    [InlineData("\"-0.0085\"", "-0.0085")]
    [InlineData("\"-0.03000\"", "-0.03")]
    [InlineData("\"\\u002D0.0085\"", "-0.0085")]
    [InlineData("\"\\ud83d\"", null)]
    [InlineData("-1.5", "-1.5")]
    [InlineData("\"0\"", "0")]
    [InlineData("\"free\"", null)]
    [InlineData("\"-0,0085\"", null)]
    [InlineData("\"1e99\"", null)]
    [InlineData("[]", null)]
    public async Task A_price_is_a_decimal_with_a_point_or_null(string json, string? value)
    {
        var call = await Reading.CallAsync($"\"price\":{json},\"status\":\"busy\"");

        Assert.Equal(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), call.Price);
        Assert.Equal("busy", call.Status);
    }
}
