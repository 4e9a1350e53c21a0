namespace TwilioCalls.Client.Tests.Calls;

public sealed class CallUriTests
{
    [Theory]
    [InlineData("\"uri\":\"/Calls/CA00000000000000000000000000000001.json\"", "/Calls/CA00000000000000000000000000000001.json")]
    [InlineData("\"uri\":\"\\/Calls\\/CA00000000000000000000000000000001.json\"", "/Calls/CA00000000000000000000000000000001.json")]
    [InlineData("\"uri\":\"/Calls/CA00000000000000000000000000000002.json\"", "/Calls/CA00000000000000000000000000000002.json")]
    [InlineData("\"uri\":\"/Calls/CA00000000000000000000000000000001.json?x\"", "/Calls/CA00000000000000000000000000000001.json?x")]
    [InlineData("\"uri\":\"/Calls/CA00000000000000000000000000000001.jso\"", "/Calls/CA00000000000000000000000000000001.jso")]
    [InlineData("\"uri\":\"/Balls/CA00000000000000000000000000000001.json\"", "/Balls/CA00000000000000000000000000000001.json")]
    [InlineData("\"uri\":\"\"", "")]
    [InlineData("\"uri\":null", null)]
    [InlineData("\"uri\":{}", null)]
    [InlineData("\"status\":\"busy\"", null)]
    public async Task An_address_is_read_as_it_is_whether_or_not_it_is_like_those_before(string json, string? address)
    {
        var page = CallJson.Page([Plain(2), Plain(3), CallJson.Call(Sids.CallOf(1), $"{json},\"to\":\"x\""), Plain(4), Plain(5)], next: null);

        var calls = await TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, page))).ListAsync();

        Assert.Equal([AddressOf(2), AddressOf(3), address, AddressOf(4), AddressOf(5)], calls.Select(call => call.Uri));
        Assert.Equal("x", calls[2].To);
        Assert.Same(calls[1].Uri, calls[1].Uri);
    }

    [Fact]
    public async Task Addresses_stay_right_after_the_buffer_of_their_page_has_been_reused()
    {
        var pages = 0;
        var client = TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, CallJson.Page(
            Enumerable.Range(10 * pages, 10).Select(Plain), next: ++pages < 4 ? CallJson.LinkTo(pages) : null))));

        var calls = await client.ListAsync();

        Assert.Equal(Enumerable.Range(0, 40).Select(AddressOf), calls.Select(call => call.Uri));
    }

    [Fact]
    public async Task The_address_of_a_call_that_names_two_SIDs_is_the_one_that_was_sent()
    {
        var twice = $"{{\"sid\":\"{Sids.CallOf(7)}\",\"uri\":\"{AddressOf(7)}\",\"sid\":\"{Sids.CallOf(1)}\"}}";
        var page = CallJson.Page([Plain(2), Plain(3), twice], next: null);

        var calls = await TestClient.Over(new ScriptedHandler(_ => Answers.Json(200, page))).ListAsync();

        Assert.Equal((Sids.CallOf(1), AddressOf(7)), (calls[2].Sid, calls[2].Uri));
    }

    private static string Plain(int number) => CallJson.Call(Sids.CallOf(number), $"\"uri\":\"{AddressOf(number)}\"");

    private static string AddressOf(int number) => $"/Calls/{Sids.CallOf(number)}.json";
}
