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

    [Fact]
    public async Task What_only_a_later_call_of_a_page_has_is_kept_too()
    {
        static string Call(int number, string more) => CallJson.Call(Sids.CallOf(number), $"\"status\":\"busy\",{more},\"to\":\"+14155550123\"");
        var page = CallJson.Page(
            [Call(1, "\"annotation\":null"), Call(2, "\"annotation\":\"spam\""), Call(3, "\"annotation\":null"), Call(4, $"\"sid\":\"{Sids.CallOf(5)}\"")], next: null);

        var calls = await TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, page))).ListAsync();

        Assert.Equal([null, "spam", null, null], calls.Select(call => call.AdditionalProperties?["annotation"]));
        Assert.Equal([Sids.CallOf(1), Sids.CallOf(2), Sids.CallOf(3), Sids.CallOf(5)], calls.Select(call => call.Sid));
        Assert.All(calls, call => Assert.Equal("+14155550123", call.To));
    }

    [Fact]
    public async Task Of_unknown_properties_no_more_than_a_hundred_are_kept()
    {
        var call = await Reading.CallAsync(string.Join(',', Enumerable.Range(0, 101).Select(number => $"\"n{number}\":{number}")) + ",\"n0\":\"again\"");

        Assert.Equal(100, call.AdditionalProperties!.Count);
        Assert.DoesNotContain("n100", call.AdditionalProperties.Keys);
        Assert.Equal("again", call.AdditionalProperties["n0"]);
    }

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public async Task A_value_that_is_kept_has_64_kilobytes_at_most_wherever_it_stands(int bytes, bool isKept)
    {
        var text = new string('x', bytes - 2);

        var call = await Reading.CallAsync($"\"first\":\"{new string('y', 40_000)}\",\"second\":\"{text}\"");

        Assert.Equal(isKept ? text : null, call.AdditionalProperties!["second"]);
        Assert.Equal(40_000, call.AdditionalProperties["first"]!.Length);
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

    [Theory]
    [InlineData("{\"first\":\"Ada\",\"more\":[{}]}")]
    [InlineData("[1,[2]]")]
    public async Task An_object_or_a_list_where_text_belongs_is_null_and_costs_no_page(string json)
    {
        var handler = new ScriptedHandler(_ => Answers.Json(200, CallJson.Page(
            [
                CallJson.Call(Sids.CallOf(0), $"\"caller_name\":{json},\"status\":{json},\"from\":\"+14155550100\""),
                CallJson.Call(Sids.CallOf(1), "\"caller_name\":\"Bob\",\"status\":\"busy\""),
            ], next: null)));

        var calls = await TestClient.Over(handler).ListAsync();

        Assert.Equal((null, null, "+14155550100"), (calls[0].CallerName, calls[0].Status, calls[0].From));
        Assert.Equal(("Bob", "busy"), (calls[1].CallerName, calls[1].Status));
    }

    [Fact]
    public async Task A_byte_order_mark_costs_no_answer()
    {
        var client = TestClient.Over(new ScriptedHandler(request => request.Path == CallJson.CallsPath
            ? Answers.Json(200, "\uFEFF" + CallJson.Page(0, 2, next: null))
            : Answers.Json(404, "\uFEFF" + """{"code":20404,"message":"Not here"}""")));

        Assert.Equal(2, (await client.ListAsync()).Length);
        Assert.Equal(20404, (await Assert.ThrowsAsync<TwilioException>(() => client.FetchCallAsync(Sids.Call, cancellation: Stop))).Code);
    }

    [Fact]
    public async Task A_name_that_is_no_text_costs_no_answer()
    {
        var call = await Reading.CallAsync("\"a\\ud83d\":1,\"\\\\ud83d\":2,\"caller_name\":\"\\ud83d\\udce6 \\ud83d\"");

        Assert.Equal("\U0001F4E6 \uFFFD", call.CallerName);
        Assert.Equal(["\\ud83d", "a\uFFFD"], call.AdditionalProperties!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_last_of_several_values_of_one_name_counts()
    {
        var call = await Reading.CallAsync(
            "\"new\":1,\"new\":\"2\",\"annotation\":\"a\",\"annotation\":\"b\",\"subresource_uris\":{\"r\":\"/1\"},\"subresource_uris\":{\"r\":\"/2\",\"r\":\"/3\"}");

        Assert.Equal(("2", "b", "/3"), (call.AdditionalProperties!["new"], call.AdditionalProperties["annotation"], call.SubresourceUris!["r"]));
    }
}
