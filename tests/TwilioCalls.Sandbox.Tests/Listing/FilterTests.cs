using System.Text.Json;

namespace TwilioCalls.Sandbox.Tests.Listing;

public sealed class FilterTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Noon = Day.AddHours(12);

    public static TheoryData<string, string> ByText => new()
    {
        { "status", "completed" }, { "status", "busy" }, { "status", "in-progress" }, { "status", "queued" }, { "status", "canceled" },
        { "to", "+14155550100" }, { "from", "+12125550101" }, { "to", "client:alice" },
    };

    [Theory]
    [MemberData(nameof(ByText))]
    public async Task A_text_selects_the_calls_that_have_it(string property, string value)
    {
        var key = char.ToUpperInvariant(property[0]) + property[1..];

        await AssertSelectsAsync($"{key}={Uri.EscapeDataString(value)}", call => call.Text(property) == value);
    }

    [Fact]
    public async Task A_parent_selects_its_children()
    {
        using var sandbox = new FrozenSandbox(calls: 300);
        var child = (await sandbox.AllAsync()).First(call => call.Text("parent_call_sid") is not null);

        var page = await sandbox.ListAsync($"ParentCallSid={child.Text("parent_call_sid")}");

        Assert.Equal([child.Text("sid")], page.Sids);
    }

    [Theory]
    [InlineData("2026-11-03")]
    [InlineData("2026-11-03T00:00:00Z")]
    [InlineData("2026-11-03T17:45:00Z")]
    public async Task An_equality_selects_its_whole_utc_day(string value)
    {
        await AssertSelectsAsync($"StartTime={value}", call => call.Date("start_time")?.Date == Day.Date);
        await AssertSelectsAsync($"EndTime={value}", call => call.Date("end_time")?.Date == Day.Date);
    }

    [Fact]
    public async Task A_bound_is_the_start_of_a_day_or_an_instant()
    {
        await AssertSelectsAsync("StartTime%3E=2026-11-03", call => call.Date("start_time") >= Day);
        await AssertSelectsAsync("StartTime%3C=2026-11-03", call => call.Date("start_time") < Day);
        await AssertSelectsAsync("StartTime%3E=2026-11-03T12:00:00Z", call => call.Date("start_time") >= Noon);
        await AssertSelectsAsync("StartTime%3C=2026-11-03T12:00:00Z", call => call.Date("start_time") < Noon);
        await AssertSelectsAsync("EndTime%3E=2026-11-03T12:00:00Z", call => call.Date("end_time") >= Noon);
        await AssertSelectsAsync("EndTime%3C=2026-11-03", call => call.Date("end_time") < Day);
    }

    [Fact]
    public async Task A_lower_bound_is_part_of_the_selection_and_an_upper_one_is_not()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();
        sandbox.Pass(1);

        Assert.Equal([sid], (await sandbox.ListAsync("StartTime%3E=2026-11-15T12:00:01Z")).Sids);
        Assert.Empty((await sandbox.ListAsync("StartTime%3E=2026-11-15T12:00:02Z")).Sids);
        Assert.Empty((await sandbox.ListAsync("StartTime%3C=2026-11-15T12:00:01Z")).Sids);
        Assert.Equal([sid], (await sandbox.ListAsync("StartTime%3C=2026-11-15T12:00:02Z")).Sids);
    }

    [Fact]
    public async Task All_filters_hold_at_once()
    {
        await AssertSelectsAsync(
            "StartTime%3E=2026-11-01&StartTime%3C=2026-11-08&Status=completed&From=%2B14155550100",
            call => call.Text("status") == "completed" && call.Text("from") == "+14155550100"
                && call.Date("start_time") >= Day.AddDays(-2) && call.Date("start_time") < Day.AddDays(5));
        await AssertSelectsAsync(
            "StartTime=2026-11-03&StartTime%3E=2026-11-03T12:00:00Z&StartTime%3C=2026-11-20",
            call => call.Date("start_time") >= Noon && call.Date("start_time") < Day.AddDays(1));
    }

    [Fact]
    public async Task Start_filters_leave_out_what_has_not_started_and_end_filters_what_has_not_ended()
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync();

        Assert.Empty((await sandbox.ListAsync("StartTime%3E=2000-01-01")).Sids);
        Assert.Empty((await sandbox.ListAsync("StartTime%3C=2100-01-01")).Sids);
        sandbox.Pass(1);
        Assert.Equal([sid], (await sandbox.ListAsync("StartTime%3E=2000-01-01")).Sids);
        Assert.Empty((await sandbox.ListAsync("EndTime%3E=2000-01-01")).Sids);
        sandbox.Pass(18);
        Assert.Equal([sid], (await sandbox.ListAsync("EndTime=2026-11-15")).Sids);
    }

    [Theory]
    [InlineData("Status=done")]
    [InlineData("Status=Completed")]
    [InlineData("ParentCallSid=CA123")]
    [InlineData("StartTime=yesterday")]
    [InlineData("StartTime=2026-11-31")]
    [InlineData("EndTime%3C=2026-11-03T12:00:00")]
    [InlineData("EndTime%3E=2026-11-03T12:00:00%2B01:00")]
    [InlineData("StartTime%3E=11/03/2026")]
    public async Task A_value_that_means_nothing_is_refused(string query)
    {
        using var sandbox = new FrozenSandbox();

        Assert.Equal("400 20001", (await sandbox.ListAsync(query)).Error);
    }

    [Theory]
    [InlineData("StartTime=9999-12-31")]
    [InlineData("StartTime%3C=0001-01-01")]
    public async Task The_ends_of_time_are_no_error(string query)
    {
        using var sandbox = new FrozenSandbox(calls: 10);

        Assert.Empty((await sandbox.ListAsync(query)).Sids);
    }

    private static async Task AssertSelectsAsync(string query, Func<JsonElement, bool> expected)
    {
        using var sandbox = new FrozenSandbox(calls: 1000);
        var all = await sandbox.AllAsync();
        var selected = all.Where(expected).Select(call => call.Text("sid")).ToList();

        Assert.InRange(selected.Count, 1, all.Count - 1);
        Assert.Equal(selected, (await sandbox.AllAsync(query + "&PageSize=3")).Select(call => call.Text("sid")));
    }
}
