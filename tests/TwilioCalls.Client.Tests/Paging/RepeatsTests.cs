namespace TwilioCalls.Client.Tests.Paging;

/// <summary>A server can put calls onto two pages when calls come in during a listing; each is listed once.</summary>
public sealed class RepeatsTests
{
    [Theory]
    [InlineData("0 1 2|2 3 4", "0 1 2 3 4")]
    [InlineData("0 1 2|1 2 3|2 3 4", "0 1 2 3 4")]
    [InlineData("0 1 2||2 3", "0 1 2 3")]
    [InlineData("0 1|0 1|2 3", "0 1 2 3")]
    [InlineData("0 1|2 3|4 5|6 7|0 8|3 9", "0 1 2 3 4 5 6 7 8 9")]
    [InlineData("0 1|2|3|4|1 0|5", "0 1 2 3 4 5")]
    [InlineData("0 0 1 1", "0 1")]
    [InlineData("- - 1|- 1", "- - 1 -")]
    public async Task A_call_that_comes_again_is_left_out_and_one_without_a_sid_is_not(string pages, string expected)
    {
        var calls = await ClientOf(pages.Split('|')).ListAsync();

        Assert.Equal(expected, string.Join(' ', calls.Select(call => call.Sid?[^1..] ?? "-")));
    }

    [Fact]
    public async Task A_limit_counts_each_call_once()
    {
        var calls = await ClientOf(["0 1 2", "2 3 4", "5 6"]).ListAsync(limit: 5);

        Assert.Equal("0 1 2 3 4", string.Join(' ', calls.Select(call => call.Sid![^1..])));
    }

    [Fact]
    public async Task Pages_that_bring_nothing_new_do_not_go_on_for_ever()
    {
        var failure = await Assert.ThrowsAsync<TwilioException>(() => ClientOf([.. Enumerable.Repeat("0 1", 100)]).ListAsync());

        Assert.Equal(TwilioFailure.ListingBroken, failure.Failure);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_in_a_circle_of_any_length_end_with_an_error_after_each_call_once(int length)
    {
        var calls = new List<Call>();
        var pages = Enumerable.Range(0, 10_000).Select(page => $"{page % length * 2} {(page % length * 2) + 1}");

        var failure = await Assert.ThrowsAsync<TwilioException>(() => ClientOf([.. pages]).ListIntoAsync(calls));

        Assert.Equal(TwilioFailure.ListingBroken, failure.Failure);
        Assert.Equal(Enumerable.Range(0, length * 2).Select(Sids.CallOf), calls.Select(call => call.Sid));
    }

    [Fact]
    public async Task Endless_pages_of_calls_without_a_sid_end_with_an_error()
    {
        var failure = await Assert.ThrowsAsync<TwilioException>(() => ClientOf([.. Enumerable.Repeat("- -", 1000)]).ListAsync());

        Assert.Equal(TwilioFailure.ListingBroken, failure.Failure);
    }

    private static TwilioClient ClientOf(string[] pages)
    {
        var next = 0;
        return TestClient.Over(new ScriptedHandler(_ =>
        {
            var calls = pages[next++].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Json);
            return Answers.Json(200, CallJson.Page(calls, next == pages.Length ? null : CallJson.LinkTo(next)));
        }));
    }

    private static string Json(string number) => number == "-"
        ? """{"status":"queued"}"""
        : CallJson.Call(Sids.CallOf(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
}
