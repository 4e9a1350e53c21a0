namespace TwilioCalls.Client.Tests.Paging;

public sealed class LazinessTests
{
    private readonly Pages _pages = new(4, 4, 4);

    private IAsyncEnumerable<Call> Listing => TestClient.Over(_pages.Handler).ListCallsAsync(new(), cancellation: Stop);

    [Fact]
    public void A_listing_that_is_not_enumerated_sends_nothing()
    {
        Assert.NotNull(Listing);
        Assert.Equal(0, _pages.Count);
    }

    [Fact]
    public async Task The_first_calls_cost_one_request()
    {
        var calls = await Listing.Take(2).ToArrayAsync(Stop);

        Assert.Equal([Sids.CallOf(0), Sids.CallOf(1)], calls.Select(call => call.Sid));
        Assert.Equal(1, _pages.Count);
    }

    [Fact]
    public async Task All_calls_come_in_the_order_of_their_pages_one_request_a_page()
    {
        var calls = await Listing.ToArrayAsync(Stop);

        Assert.Equal(Enumerable.Range(0, 12).Select(Sids.CallOf), calls.Select(call => call.Sid));
        Assert.Equal(3, _pages.Count);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_by_the_link_of_twilio_as_it_is()
    {
        const string Link = CallJson.CallsPath + "?StartTime%3E=2026-11-01&Page=1&PageToken=PA%2Fx+y";
        _pages.Links[0] = Link;

        await Listing.ToArrayAsync(Stop);

        Assert.Equal(Link, _pages.Handler.Seen[1].Target);
    }

    [Fact]
    public async Task A_second_enumeration_lists_all_calls_again()
    {
        var listing = Listing;

        var first = await listing.ToArrayAsync(Stop);
        var second = await listing.ToArrayAsync(Stop);

        Assert.Equal(first.Select(call => call.Sid), second.Select(call => call.Sid));
        Assert.Equal(6, _pages.Count);
    }

    [Fact]
    public async Task Two_enumerations_at_once_do_not_disturb_each_other()
    {
        var listing = Listing;

        var pairs = await listing.Zip(listing).ToArrayAsync(Stop);

        Assert.Equal(12, pairs.Length);
        Assert.All(pairs, pair => Assert.Equal(pair.First.Sid, pair.Second.Sid));
    }
}
