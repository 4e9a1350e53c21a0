namespace TwilioCalls.Client.Tests.Paging;

public sealed class EmptyPageTests
{
    [Fact]
    public async Task An_empty_account_has_no_calls() => Assert.Empty(await TestClient.Over(new Pages(0).Handler).ListAsync());

    [Fact]
    public async Task Empty_pages_between_others_are_passed_over()
    {
        var pages = new Pages(0, 2, 0, 0, 1, 0);

        var calls = await TestClient.Over(pages.Handler).ListAsync();

        Assert.Equal(Enumerable.Range(0, 3).Select(Sids.CallOf), calls.Select(call => call.Sid));
        Assert.Equal(6, pages.Count);
    }

    [Fact]
    public async Task A_few_empty_pages_again_and_again_are_no_reason_to_stop()
    {
        var pages = new Pages([.. Enumerable.Range(0, 55).Select(page => page % 11 == 0 ? 1 : 0)]);

        Assert.Equal(5, (await TestClient.Over(pages.Handler).ListAsync()).Length);
    }

    [Fact]
    public async Task An_empty_next_link_ends_the_listing()
    {
        var pages = new Pages(1, 1) { Links = { [0] = "" } };

        Assert.Single(await TestClient.Over(pages.Handler).ListAsync());
        Assert.Equal(1, pages.Count);
    }
}
