namespace TwilioCalls.Client.Tests.Paging;

public sealed class BrokenListingTests
{
    private const string Query = "?Page=1&PageToken=PA1";

    public static TheoryData<string> LinksAstray =>
    [
        "https://evil.example" + CallJson.CallsPath + Query,
        "https://api.twilio.com.evil.example" + CallJson.CallsPath + Query,
        "https://user@api.twilio.com" + CallJson.CallsPath + Query,
        "https://api.twilio.com:444" + CallJson.CallsPath + Query,
        "http://api.twilio.com" + CallJson.CallsPath + Query,
        "//evil.example" + CallJson.CallsPath + Query,
        "/\\\\evil.example" + CallJson.CallsPath + Query,
        "@evil.example" + CallJson.CallsPath + Query,
        ".evil.example" + CallJson.CallsPath + Query,
        $"/2010-04-01/Accounts/{Sids.Subaccount}/Calls.json" + Query,
        $"/2010-04-01/Accounts/{Sids.Account}/Messages.json" + Query,
        $"/2010-04-01/Accounts/{Sids.Account}/Calls.json/../Messages.json" + Query,
        "/" + Query,
        "nonsense",
        " ",
    ];

    [Theory]
    [MemberData(nameof(LinksAstray))]
    public async Task A_link_that_leads_away_is_not_followed_and_the_calls_before_it_come(string link)
    {
        var pages = new Pages(2, 2, 2) { Links = { [1] = link } };

        var failure = await BreakAsync(pages, expectedCalls: 4);

        Assert.Contains("leads away", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, pages.Count);
    }

    [Theory]
    [InlineData(16 * 1024, true)]
    [InlineData((16 * 1024) + 1, false)]
    [InlineData(70_000, false)]
    public async Task A_link_that_is_longer_than_any_server_takes_is_not_followed(int length, bool isFollowed)
    {
        var link = CallJson.LinkTo(2);
        var pages = new Pages(2, 2, 2) { Links = { [1] = link + "&x=" + new string('x', length - link.Length - 3) } };

        if (isFollowed)
        {
            Assert.Equal(6, (await TestClient.Over(pages.Handler).ListAsync()).Length);
            return;
        }

        var failure = await BreakAsync(pages, expectedCalls: 4);
        Assert.InRange(failure.Message.Length, 1000, 1200);
    }

    [Fact]
    public async Task The_calls_of_a_first_page_with_a_bad_link_come_before_the_error()
    {
        var pages = new Pages(4) { Links = { [0] = "https://evil.example/" } };

        await BreakAsync(pages, expectedCalls: 4);
    }

    [Fact]
    public async Task A_bad_link_does_not_matter_when_no_further_page_is_needed()
    {
        var pages = new Pages(4) { Links = { [0] = "https://evil.example/" } };

        Assert.Equal(4, (await TestClient.Over(pages.Handler).ListAsync(limit: 4)).Length);
    }

    [Fact]
    public async Task An_absolute_link_to_the_same_host_is_followed()
    {
        var pages = new Pages(2, 2) { Links = { [0] = "https://api.twilio.com" + CallJson.LinkTo(1) } };

        Assert.Equal(4, (await TestClient.Over(pages.Handler).ListAsync()).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_link_that_repeats_ends_the_listing(int to)
    {
        var pages = new Pages(2, 2, 2, 2) { Links = { [2] = CallJson.LinkTo(to) } };

        var failure = await BreakAsync(pages, expectedCalls: 6);

        Assert.Contains("repeats", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, pages.Count);
    }

    [Fact]
    public async Task A_link_back_to_the_first_page_ends_the_listing()
    {
        var pages = new Pages(2, 2) { Links = { [1] = CallJson.CallsPath + "?PageSize=1000#again" } };

        await BreakAsync(pages, expectedCalls: 4);
    }

    [Fact]
    public async Task Endless_empty_pages_end_the_listing()
    {
        var pages = new Pages([3, .. Enumerable.Repeat(0, 1000)]);

        var failure = await BreakAsync(pages, expectedCalls: 3);

        Assert.Contains("empty", failure.Message, StringComparison.Ordinal);
        Assert.InRange(pages.Count, 2, 50);
    }

    private static async Task<TwilioException> BreakAsync(Pages pages, int expectedCalls)
    {
        var calls = new List<Call>();

        var failure = await Assert.ThrowsAsync<TwilioException>(() => TestClient.Over(pages.Handler).ListIntoAsync(calls));

        Assert.Equal(TwilioFailure.ListingBroken, failure.Failure);
        Assert.Equal(Enumerable.Range(0, expectedCalls).Select(Sids.CallOf), calls.Select(call => call.Sid));
        return failure;
    }
}
