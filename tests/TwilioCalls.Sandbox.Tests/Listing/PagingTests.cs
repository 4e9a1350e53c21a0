namespace TwilioCalls.Sandbox.Tests.Listing;

public sealed class PagingTests
{
    [Fact]
    public async Task The_newest_call_comes_first()
    {
        using var sandbox = new FrozenSandbox(calls: 300);

        var created = (await sandbox.AllAsync()).Select(call => call.Date("date_created")).Where(date => date is not null).ToList();

        Assert.Equal(298, created.Count);
        Assert.Equal(created.OrderDescending(), created);
    }

    [Fact]
    public async Task A_page_has_fifty_calls_unless_asked_otherwise()
    {
        using var sandbox = new FrozenSandbox(calls: 300);

        var page = (await sandbox.ListAsync()).Json;

        Assert.Equal(50, page.GetProperty("calls").GetArrayLength());
        Assert.Equal(50, page.GetProperty("page_size").GetInt32());
        Assert.Equal(0, page.GetProperty("page").GetInt32());
        Assert.Equal(0, page.GetProperty("start").GetInt32());
        Assert.Equal(49, page.GetProperty("end").GetInt32());
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    [InlineData(6, 2)]
    [InlineData(7, 1)]
    [InlineData(1000, 1)]
    public async Task Following_next_gives_every_call_once_and_ends_with_the_last_page(int size, int pages)
    {
        using var sandbox = new FrozenSandbox(calls: 7);
        var all = (await sandbox.ListAsync()).Sids;

        Assert.Equal(all, (await sandbox.AllAsync($"PageSize={size}")).Select(call => call.Text("sid")));
        Assert.Equal(7, all.Distinct().Count());
        Assert.Equal(1 + pages, sandbox.Twilio.RequestCount);
    }

    [Fact]
    public async Task The_links_are_relative_to_the_host_and_echo_the_filters()
    {
        using var sandbox = new FrozenSandbox(calls: 300);
        const string Filter = "StartTime%3E=2026-10-20&Status=completed&To=%2B14155550100";
        var start = $"{sandbox.ListPath}?{Filter}&PageSize=2";

        var first = await sandbox.ListAsync(Filter + "&PageSize=2&Unknown=x");
        var second = await sandbox.GetAsync(first.Next!);

        Assert.Equal($"{start}&Page=0", first["first_page_uri"]);
        Assert.Equal($"{start}&Page=0", first["uri"]);
        Assert.Null(first["previous_page_uri"]);
        Assert.Equal($"{start}&Page=1&PageToken=PA{first.Sids[^1]}", first.Next);
        Assert.Equal(first.Next, second["uri"]);
        Assert.Equal($"{start}&Page=0", second["first_page_uri"]);
        Assert.Equal($"{start}&Page=0&PageToken=PB{second.Sids[0]}", second["previous_page_uri"]);
        Assert.Equal(2, second.Json.GetProperty("start").GetInt32());
        Assert.Equal(3, second.Json.GetProperty("end").GetInt32());
        Assert.Equal(1, second.Json.GetProperty("page").GetInt32());
    }

    [Fact]
    public async Task The_previous_link_leads_back()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        var first = await sandbox.ListAsync("PageSize=10");
        var second = await sandbox.GetAsync(first.Next!);
        var third = await sandbox.GetAsync(second.Next!);

        var back = await sandbox.GetAsync(third["previous_page_uri"]!);
        var start = await sandbox.GetAsync(back["previous_page_uri"]!);

        Assert.Null(third.Next);
        Assert.Equal(second.Sids, back.Sids);
        Assert.Equal(third["uri"], back.Next);
        Assert.Equal(first.Sids, start.Sids);
        Assert.Null(start["previous_page_uri"]);
    }

    [Fact]
    public async Task An_empty_list_is_one_empty_page()
    {
        using var sandbox = new FrozenSandbox();

        var page = await sandbox.ListAsync();

        Assert.Empty(page.Sids);
        Assert.Null(page.Next);
        Assert.Null(page["previous_page_uri"]);
        Assert.Equal(0, page.Json.GetProperty("end").GetInt32());
    }

    [Theory]
    [InlineData("PageSize=0", "400 20007")]
    [InlineData("PageSize=1001", "400 20007")]
    [InlineData("PageSize=-1", "400 20007")]
    [InlineData("PageSize=many", "400 20007")]
    [InlineData("Page=1", "400 70002")]
    [InlineData("Page=-1", "400 20001")]
    [InlineData("PageToken=PACA00000000000000000000000000000000&Page=1", "400 21481")]
    [InlineData("PageToken=PBCA00000000000000000000000000000000&Page=1", "400 21481")]
    [InlineData("PageToken=PA123&Page=1", "400 21481")]
    [InlineData("PageToken=XACA00000000000000000000000000000000", "400 21481")]
    [InlineData("PageToken=P", "400 21481")]
    public async Task A_page_that_cannot_be_is_refused(string query, string error)
    {
        using var sandbox = new FrozenSandbox(calls: 10);

        Assert.Equal(error, (await sandbox.ListAsync(query)).Error);
    }

    [Fact]
    public async Task Page_zero_needs_no_token()
    {
        using var sandbox = new FrozenSandbox(calls: 10);

        Assert.Equal(200, (await sandbox.ListAsync("Page=0&PageSize=1000")).Status);
    }
}
