namespace TwilioCalls.Client.Tests.Paging;

public sealed class LimitTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(6, 3)]
    [InlineData(7, 3)]
    public async Task A_limit_gives_as_many_calls_and_requests_no_further_page(long limit, int requests)
    {
        var pages = new Pages(2, 2, 2);

        var calls = await TestClient.Over(pages.Handler).ListAsync(new() { PageSize = 2 }, limit);

        Assert.Equal(Enumerable.Range(0, (int)Math.Min(limit, 6)).Select(Sids.CallOf), calls.Select(call => call.Sid));
        Assert.Equal(requests, pages.Count);
        Assert.Equal("PageSize=2", pages.Handler.Seen[0].Query);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_limit_of_zero_or_less_gives_no_calls_and_sends_nothing(long limit)
    {
        var pages = new Pages(2, 2);

        Assert.Empty(await TestClient.Over(pages.Handler).ListAsync(limit: limit));
        Assert.Empty(await TestClient.Over(pages.Handler).ListAsync(new() { Status = ["busy", "failed"] }, limit));
        Assert.Empty(await TestClient.Over(pages.Handler).ListAsync(new() { StartTimeAfter = CallTime.At(DateTimeOffset.UnixEpoch) }, limit));
        Assert.Equal(0, pages.Count);
    }
}
