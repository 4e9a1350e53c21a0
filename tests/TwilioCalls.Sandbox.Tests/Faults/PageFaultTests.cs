using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class PageFaultTests
{
    private const string OtherAccount = "/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls.json";

    public static TheoryData<Fault, string> Astray { get; } = new()
    {
        { PageFault.NextOnOtherHost(), "https://elsewhere.example.com{path}{query}" },
        { PageFault.NextOnOtherHost(new("http://127.0.0.1:9/")), "http://127.0.0.1:9{path}{query}" },
        { PageFault.NextOnHttp(), "http://api.twilio.com{path}{query}" },
        { PageFault.NextWithoutScheme(), "//elsewhere.example.com{path}{query}" },
        { PageFault.NextOnOtherAccount(), OtherAccount + "{query}" },
    };

    [Theory]
    [MemberData(nameof(Astray))]
    public async Task A_next_link_leads_astray(Fault fault, string link)
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        var normal = await sandbox.ListAsync("PageSize=10");
        var path = sandbox.ListPath;
        sandbox.Twilio.Faults.Next(ApiOperation.List, fault);

        var reply = await sandbox.ListAsync("PageSize=10");

        Assert.Equal(normal.Sids, reply.Sids);
        Assert.Equal(link.Replace("{path}", path, StringComparison.Ordinal)
            .Replace("{query}", normal.Next![path.Length..], StringComparison.Ordinal), reply.Next);
        Assert.Equal(normal.Next, (await sandbox.ListAsync("PageSize=10")).Next);
    }

    [Fact]
    public async Task A_last_page_gets_a_next_link_too()
    {
        using var sandbox = new FrozenSandbox(calls: 3);
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.NextOnOtherHost());

        Assert.Equal($"https://elsewhere.example.com{sandbox.ListPath}?PageSize=10", (await sandbox.ListAsync("PageSize=10")).Next);
    }

    [Fact]
    public async Task The_host_tells_its_own_address_in_a_link_to_http()
    {
        await using var sandbox = await FaultySandbox.StartAsync(Network.Loopback, calls: 30);
        sandbox.Faults.Next(ApiOperation.List, PageFault.NextOnHttp());

        Assert.StartsWith(sandbox.Host!.BaseAddress.AbsoluteUri, (await sandbox.Client.ListAsync("PageSize=10")).Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_next_link_repeats_the_page_that_it_is_on()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        var second = (await sandbox.ListAsync("PageSize=10")).Next!;
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.NextOnItself());

        var page = await sandbox.GetAsync(second);

        Assert.Equal(second, page.Next);
        Assert.Equal(page.Sids, (await sandbox.GetAsync(page.Next!)).Sids);
    }

    [Fact]
    public async Task A_thousand_empty_pages_delay_the_calls_and_no_link_repeats()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        var sids = (await sandbox.ListAsync()).Sids;
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.Empty(), 1000);
        var links = new HashSet<string>();

        var page = await sandbox.ListAsync("PageSize=20");
        for (; page.Sids.Length == 0; page = await sandbox.GetAsync(page.Next!))
        {
            Assert.Equal(200, page.Status);
            Assert.True(links.Add(page.Next!));
        }

        Assert.Equal(1000, links.Count);
        Assert.Equal(sids[..20], page.Sids);
        Assert.Equal(sids[20..], (await sandbox.GetAsync(page.Next!)).Sids);
    }

    [Fact]
    public async Task A_call_is_on_two_pages()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        sandbox.Twilio.Faults.Nth(ApiOperation.List, 2, PageFault.RepeatedCall());

        var first = await sandbox.ListAsync("PageSize=10");
        var second = await sandbox.GetAsync(first.Next!);

        Assert.Equal(10, second.Sids.Length);
        Assert.Equal(first.Calls[^1].ToString(), second.Calls[0].ToString());
        Assert.Equal(30, (await sandbox.AllAsync("PageSize=10")).Count);
        // What made way comes on the page after.
        Assert.Equal(29, first.Sids.Concat(second.Sids).Concat((await sandbox.GetAsync(second.Next!)).Sids).Distinct().Count());
    }

    [Fact]
    public async Task The_first_call_comes_again_far_away_and_none_is_lost_for_it()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        var sids = (await sandbox.ListAsync()).Sids;
        sandbox.Twilio.Faults.Nth(ApiOperation.List, 6, PageFault.RepeatedFirstCall());

        var all = (await sandbox.AllAsync("PageSize=5")).Select(call => call.Text("sid")).ToArray();

        Assert.Equal([.. sids[..25], sids[0], .. sids[25..]], all);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Pages_go_round_in_a_circle_and_no_link_repeats(int length)
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        sandbox.Twilio.Faults.Every(ApiOperation.List, PageFault.Circle(length));
        var (links, sids) = (new HashSet<string>(), new HashSet<string>());

        for (var page = await sandbox.ListAsync("PageSize=5"); links.Count < 20; page = await sandbox.GetAsync(page.Next!))
        {
            Assert.True(links.Add(page.Next!));
            sids.UnionWith(page.Sids);
        }

        Assert.Equal(length * 5, sids.Count);
    }

    [Fact]
    public async Task A_page_does_not_say_what_follows()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.NoNext());

        Assert.False((await sandbox.ListAsync("PageSize=10")).Json.TryGetProperty("next_page_uri", out _));
        Assert.NotNull((await sandbox.ListAsync("PageSize=10")).Next);
    }

    [Fact]
    public async Task Times_are_none_and_texts_are_objects()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.UnreadableTimes());
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.ObjectForText());

        var times = (await sandbox.ListAsync()).Calls.Select(call => call.Text("start_time")).Distinct();
        var names = (await sandbox.ListAsync()).Calls.Select(call => call.GetProperty("caller_name").ValueKind).Distinct();

        Assert.Equal([null, "some time ago"], times.Order());
        Assert.Equal([System.Text.Json.JsonValueKind.Object], names);
    }

    [Fact]
    public async Task A_first_page_has_no_call_to_repeat()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        var sids = (await sandbox.ListAsync()).Sids;
        sandbox.Twilio.Faults.Next(ApiOperation.List, PageFault.RepeatedCall());

        Assert.Equal(sids, (await sandbox.ListAsync()).Sids);
    }

    [Fact]
    public async Task A_token_expires_on_page_three()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        sandbox.Twilio.Faults.Nth(ApiOperation.List, 3, PageFault.ExpiredToken());
        var second = await sandbox.GetAsync((await sandbox.ListAsync("PageSize=10")).Next!);

        Assert.Equal("400 21481", (await sandbox.GetAsync(second.Next!)).Error);
        Assert.Equal(200, (await sandbox.GetAsync(second.Next!)).Status);
    }

    [Fact]
    public async Task What_is_no_page_is_left_alone()
    {
        using var sandbox = new FrozenSandbox(calls: 30);
        sandbox.Twilio.Faults.Every(ApiOperation.Any, PageFault.Empty());

        Assert.Equal(201, (await sandbox.CreateAsync()).Status);
        Assert.Equal("400 20007", (await sandbox.ListAsync("PageSize=0")).Error);
    }
}
