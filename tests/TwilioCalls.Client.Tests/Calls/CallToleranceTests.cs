namespace TwilioCalls.Client.Tests.Calls;

public sealed class CallToleranceTests
{
    [Fact]
    public async Task An_unknown_property_is_kept_by_its_name()
    {
        var call = await Reading.CallAsync(
            "\"new_text\":\"a \\u00e9\",\"new_number\":1.50,\"new_flag\":true,\"new_null\":null,\"new_object\":{\"a\":[1,{\"b\":2}]}");

        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["new_text"] = "a é",
                ["new_number"] = "1.50",
                ["new_flag"] = "True",
                ["new_null"] = null,
                ["new_object"] = "{\"a\":[1,{\"b\":2}]}",
            },
            call.AdditionalProperties);
    }

    [Fact]
    public async Task An_annotation_is_kept_unless_it_is_null()
    {
        Assert.Null((await Reading.CallAsync("\"annotation\":null")).AdditionalProperties);

        var call = await Reading.CallAsync("\"other\":\"1\",\"annotation\":\"spam\",\"last\":\"2\"");

        Assert.Equal(["annotation", "last", "other"], call.AdditionalProperties!.Keys.Order());
        Assert.Equal("spam", call.AdditionalProperties["annotation"]);
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("")]
    public async Task A_status_that_is_not_known_is_kept(string status) =>
        Assert.Equal(status, (await Reading.CallAsync($"\"status\":\"{status}\"")).Status);

    [Fact]
    public async Task A_repeated_value_may_be_escaped_differently_each_time()
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, CallJson.Page(
            [
                CallJson.Call(Sids.CallOf(0), "\"status\":\"in-progress\",\"price_unit\":\"USD\""),
                CallJson.Call(Sids.CallOf(1), "\"status\":\"in\\u002dprogress\",\"price_unit\":\"\\u0055SD\""),
                CallJson.Call(Sids.CallOf(2), "\"status\":\"in\\u002Dprogress\",\"price_unit\":\"UKD\""),
                CallJson.Call(Sids.CallOf(3), "\"status\":\"in-progress\",\"price_unit\":\"USD\""),
            ], next: null)));

        var calls = await TestClient.Over(handler).ListAsync();

        Assert.All(calls, call => Assert.Equal("in-progress", call.Status));
        Assert.Equal(["USD", "USD", "UKD", "USD"], calls.Select(call => call.PriceUnit));
    }

    [Fact]
    public async Task Long_and_escaped_texts_are_read_whole()
    {
        var name = new string('é', 10_000);
        var escaped = string.Concat(Enumerable.Repeat("\\u00e9", 10_000));

        var call = await Reading.CallAsync($"\"caller_name\":\"{escaped}\",\"status\":\"{name}\"");

        Assert.Equal(name, call.CallerName);
        Assert.Equal(name, call.Status);
    }
}
