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

    private static string Page(int page) => CallJson.Page(
        Enumerable.Range(page * 10, 10).Select(number => CallJson.Call(
            Sids.CallOf(number), $"\"subresource_uris\":{{\"recordings\":\"/{Sids.CallOf(number)}/recordings.json\"}}")),
        page == 3 ? null : CallJson.LinkTo(page + 1));
}
