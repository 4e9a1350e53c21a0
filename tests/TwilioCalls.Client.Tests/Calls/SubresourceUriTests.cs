namespace TwilioCalls.Client.Tests.Calls;

public sealed class SubresourceUriTests
{
    [Fact]
    public async Task Addresses_are_found_by_name_though_they_are_escaped_and_have_others_around_them()
    {
        var call = await Reading.CallAsync(
            "\"to\":\"x\",\"subresource_uris\" : { \"recordings\":\"\\/2010\\u002d04\\/r.json\", \"user_defined\" : null, \"n\" : 1 } ,\"from\":\"y\"");

        Assert.Equal(("x", "y"), (call.To, call.From));
        Assert.Equal("/2010-04/r.json", call.SubresourceUris!["recordings"]);
        Assert.Equal(["n", "recordings", "user_defined"], call.SubresourceUris.Keys.Order());
        Assert.Equal(("", "1"), (call.SubresourceUris["user_defined"], call.SubresourceUris["n"]));
        Assert.Same(call.SubresourceUris, call.SubresourceUris);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"none\"")]
    [InlineData("5")]
    public async Task What_is_no_map_is_null(string json) =>
        Assert.Null((await Reading.CallAsync($"\"subresource_uris\":{json},\"status\":\"busy\"")).SubresourceUris);

    [Fact]
    public async Task An_empty_map_is_empty() => Assert.Empty((await Reading.CallAsync("\"subresource_uris\":{}")).SubresourceUris!);

    [Fact]
    public async Task Addresses_stay_right_after_the_buffer_of_their_page_has_been_reused()
    {
        var pages = 0;
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, Page(pages++))));

        var calls = await client.ListAsync();

        Assert.Equal(40, calls.Length);
        Assert.All(calls, call => Assert.Equal($"/{call.Sid}/recordings.json", call.SubresourceUris!["recordings"]));
    }

    [Theory]
    [InlineData("\"subresource_uris\":{\"r\":\"/CA00000000000000000000000000000001/r\"}", "/CA00000000000000000000000000000001/r")]
    [InlineData("\"subresource_uris\":{\"r\":\"/CA00000000000000000000000000000002/r\"}", "/CA00000000000000000000000000000002/r")]
    [InlineData("\"subresource_uris\":{\"r\":\"/CA0000000000000000000000000000000\\u0031/r\"}", "/CA00000000000000000000000000000001/r")]
    [InlineData("\"subresource_uris\":{\"r\":\"/CA00000000000000000000000000000001/x\"}", "/CA00000000000000000000000000000001/x")]
    [InlineData("\"subresource_uris\":{\"r\":\"/CA00000000000000000000000000000001/r}\"}", "/CA00000000000000000000000000000001/r}")]
    [InlineData("\"subresource_uris\":{\"r\":\"/CA00000000000000000000000000000001/r\",\"s\":{}}", "/CA00000000000000000000000000000001/r")]
    [InlineData("\"sid\":\"CA1\",\"subresource_uris\":{\"r\":\"/CA1/r\"}", "/CA1/r")]
    [InlineData("\"sid\":\"a\\\"b\",\"subresource_uris\":{\"r\":\"/a\\\"b/r\"}", "/a\"b/r")]
    [InlineData("\"sid\":null,\"subresource_uris\":{\"r\":\"/r\"}", "/r")]
    public async Task Addresses_that_differ_from_those_before_are_read_as_they_are_and_so_is_what_follows(string json, string address)
    {
        var others = Enumerable.Range(2, 3).Select(number => CallJson.Call(
            Sids.CallOf(number), $"\"subresource_uris\":{{\"r\":\"/{Sids.CallOf(number)}/r\"}},\"from\":\"+1415555010{number}\"")).ToArray();
        var page = CallJson.Page([others[0], others[1], CallJson.Call(Sids.CallOf(1), $"{json},\"to\":\"x\""), others[2]], next: null);

        var calls = await TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, page))).ListAsync();

        Assert.Equal(
            [$"/{Sids.CallOf(2)}/r", $"/{Sids.CallOf(3)}/r", address, $"/{Sids.CallOf(4)}/r"],
            calls.Select(call => call.SubresourceUris!["r"]));
        Assert.Equal(["+14155550102", "+14155550103", null, "+14155550104"], calls.Select(call => call.From));
        Assert.Equal("x", calls[2].To);
    }

    [Fact]
    public async Task A_page_that_breaks_off_in_addresses_like_those_before_is_refused()
    {
        var page = CallJson.Page(
            Enumerable.Range(1, 2).Select(number => CallJson.Call(Sids.CallOf(number), $"\"subresource_uris\":{{\"r\":\"/{Sids.CallOf(number)}/r\"}}")),
            next: null);
        var end = page.LastIndexOf("/r\"}", StringComparison.Ordinal);
        foreach (var length in Enumerable.Range(end, 5))
        {
            var client = TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, page[..length])));

            var failure = await Assert.ThrowsAsync<TwilioException>(() => client.ListAsync());

            Assert.Equal(TwilioFailure.UnreadableAnswer, failure.Failure);
        }
    }

    [Fact]
    public async Task A_SID_with_a_quote_is_no_way_around_the_end_of_a_text()
    {
        var start = Sids.CallOf(1)[..^1];
        var page = CallJson.Page(
            [
                CallJson.Call(start + "\\\"", $"\"subresource_uris\":{{\"r\":\"/{start}\"}}"),
                CallJson.Call(Sids.CallOf(2), $"\"subresource_uris\":{{\"r\":\"/{Sids.CallOf(2)}}}"),
            ], next: null);
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, page)));

        var failure = await Assert.ThrowsAsync<TwilioException>(() => client.ListAsync());

        Assert.Equal(TwilioFailure.UnreadableAnswer, failure.Failure);
    }

    private static string Page(int page) => CallJson.Page(
        Enumerable.Range(page * 10, 10).Select(number => CallJson.Call(
            Sids.CallOf(number), $"\"subresource_uris\":{{\"recordings\":\"/{Sids.CallOf(number)}/recordings.json\"}}")),
        page == 3 ? null : CallJson.LinkTo(page + 1));
}
