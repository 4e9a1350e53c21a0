using System.Text.Json;

namespace TwilioCalls.Sandbox.Tests.Seeding;

public sealed class HistoryTests
{
    [Fact]
    public async Task The_same_seed_and_start_give_the_same_history_to_the_byte()
    {
        using var one = new FrozenSandbox(calls: 300, seed: 7);
        using var other = new FrozenSandbox(calls: 300, seed: 7);

        Assert.Equal((await one.ListAsync("PageSize=1000")).Body, (await other.ListAsync("PageSize=1000")).Body);
        Assert.Equal(await one.DialAsync(), await other.DialAsync());
        Assert.Equal(one.Twilio.AuthToken, other.Twilio.AuthToken);
    }

    [Fact]
    public async Task Another_seed_gives_other_accounts_and_calls()
    {
        using var one = new FrozenSandbox(calls: 300, seed: 7);
        using var other = new FrozenSandbox(calls: 300, seed: 8);

        Assert.NotEqual(one.Account, other.Account);
        Assert.Empty((await one.ListAsync("PageSize=1000")).Sids.Intersect((await other.ListAsync("PageSize=1000")).Sids));
    }

    [Fact]
    public async Task The_past_holds_every_status_direction_and_kind_of_endpoint()
    {
        var calls = await CallsAsync();

        Assert.Equal(300, calls.Count);
        Assert.Equal(
            ["busy", "canceled", "completed", "failed", "in-progress", "no-answer", "queued", "ringing"],
            Values(calls, "status"));
        Assert.Equal(["inbound", "outbound-api", "outbound-dial"], Values(calls, "direction"));
        Assert.Contains(calls, call => call.Text("to")!.StartsWith("sip:", StringComparison.Ordinal));
        Assert.Contains(calls, call => call.Text("to")!.StartsWith("client:", StringComparison.Ordinal));
        Assert.Contains(calls, call => call.Text("caller_name") is not null);
        Assert.Contains(calls, call => call.Text("forwarded_from") is not null);
        Assert.Contains(calls, call => call.Text("answered_by") is not null);
    }

    [Fact]
    public async Task The_newest_calls_live_and_go_on_with_the_clock()
    {
        using var sandbox = new FrozenSandbox(calls: 300);

        Assert.Equal(3, (await sandbox.ListAsync("Status=in-progress")).Sids.Length);
        Assert.Equal(2, (await sandbox.ListAsync("Status=ringing")).Sids.Length);
        Assert.Equal(2, (await sandbox.ListAsync("Status=queued")).Sids.Length);
        sandbox.Pass(3600);
        Assert.Empty((await sandbox.ListAsync("Status=in-progress")).Sids);
        Assert.Empty((await sandbox.ListAsync("Status=ringing")).Sids);
        Assert.Empty((await sandbox.ListAsync("Status=queued")).Sids);
    }

    [Fact]
    public async Task Every_ended_call_fits_into_its_days_and_its_times_follow_each_other()
    {
        var ended = (await CallsAsync()).Where(call => call.Text("end_time") is not null).ToList();

        Assert.All(ended, call =>
        {
            Assert.InRange(call.Date("date_created")!.Value, FrozenSandbox.Start.AddDays(-30), FrozenSandbox.Start);
            Assert.InRange(call.Date("end_time")!.Value, call.Date("date_created")!.Value, FrozenSandbox.Start);
            if (call.Date("start_time") is { } start)
            {
                Assert.InRange(start, call.Date("date_created")!.Value, call.Date("end_time")!.Value);
            }
        });
    }

    [Fact]
    public async Task Answered_calls_are_priced_and_others_are_not()
    {
        var calls = await CallsAsync();
        var minuteAgo = FrozenSandbox.Start.AddMinutes(-1);

        Assert.All(calls, call => Assert.Equal(
            call.Text("status") == "completed" && call.Date("end_time") <= minuteAgo,
            call.Text("price") is not null));
        Assert.Single(calls, call => call.Text("status") == "completed" && call.Text("price") is null);
        Assert.All(calls.Select(call => call.Text("price")).OfType<string>(), price => Assert.Matches(@"^-0\.\d{5}$", price));
    }

    [Fact]
    public async Task A_child_was_dialled_by_an_incoming_call_and_ended_with_it()
    {
        var calls = (await CallsAsync()).ToDictionary(call => call.Text("sid")!);
        var children = calls.Values.Where(call => call.Text("direction") == "outbound-dial").ToList();

        Assert.InRange(children.Count, 5, 60);
        Assert.All(children, child =>
        {
            var parent = calls[child.Text("parent_call_sid")!];
            Assert.Equal("inbound", parent.Text("direction"));
            Assert.InRange(child.Date("start_time")!.Value, parent.Date("start_time")!.Value, parent.Date("end_time")!.Value);
        });
    }

    [Fact]
    public async Task The_subaccount_has_a_few_calls_of_its_own()
    {
        using var sandbox = new FrozenSandbox(calls: 300);
        sandbox.Account = sandbox.Twilio.SubaccountSid;

        var page = await sandbox.ListAsync();

        Assert.Equal(12, page.Sids.Length);
        Assert.All(page.Calls, call => Assert.Equal(sandbox.Twilio.SubaccountSid, call.Text("account_sid")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(79)]
    [InlineData(2500)]
    public async Task The_count_is_kept_exactly(int count)
    {
        using var sandbox = new FrozenSandbox(count);

        Assert.Equal(count, (await sandbox.AllAsync()).Select(call => call.Text("sid")).Distinct().Count());
    }

    [Fact]
    public async Task Crowded_days_are_in_order_too()
    {
        using var sandbox = new FrozenSandbox(calls: 50_000);

        var created = (await sandbox.AllAsync()).Select(call => call.Date("date_created")).Where(date => date is not null).ToList();

        Assert.Equal(created.OrderDescending(), created);
    }

    [Theory]
    [InlineData(-1, 30)]
    [InlineData(10_000_001, 30)]
    [InlineData(10, 0)]
    [InlineData(10, 3651)]
    public void Options_have_their_ranges(int calls, int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualTwilio(new() { CallCount = calls, HistoryDays = days }));

    private static async Task<List<JsonElement>> CallsAsync()
    {
        using var sandbox = new FrozenSandbox(calls: 300);
        return await sandbox.AllAsync();
    }

    private static IEnumerable<string> Values(List<JsonElement> calls, string property) =>
        calls.Select(call => call.Text(property)!).Distinct().Order(StringComparer.Ordinal);
}
