namespace TwilioCalls.Client.Tests.Sandbox;

public sealed class ListingTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData(100, 3)]
    [InlineData(7, 43)]
    public async Task Every_call_comes_once_newest_first_whatever_the_page(int? pageSize, int requests)
    {
        await using var sandbox = await LiveSandbox.StartAsync();

        var calls = await sandbox.Client.ListAsync(new() { PageSize = pageSize });

        Assert.Equal(300, calls.Select(call => call.Sid).Distinct().Count());
        // Those that are still queued have no date, and are the newest.
        var dates = calls.Select(call => call.DateCreated).ToArray();
        Assert.Equal(dates.OrderByDescending(date => date ?? DateTimeOffset.MaxValue), dates);
        Assert.Equal(requests, sandbox.Twilio.RequestCount);
    }

    [Fact]
    public async Task Calls_can_be_deleted_as_they_come_and_none_is_skipped()
    {
        await using var sandbox = await LiveSandbox.StartAsync();
        var filter = new CallFilter { Status = ["completed"], PageSize = 5 };
        var expected = await sandbox.Client.ListAsync(filter);
        var deleted = new List<string?>();

        await foreach (var call in sandbox.Client.ListCallsAsync(filter, cancellation: Stop))
        {
            await sandbox.Client.DeleteCallAsync(call.Sid!, cancellation: Stop);
            deleted.Add(call.Sid);
        }

        Assert.True(expected.Length > 20, "Otherwise there are too few pages to tell.");
        Assert.Equal(expected.Select(call => call.Sid), deleted);
        Assert.Empty(await sandbox.Client.ListAsync(filter));
    }

    [Fact]
    public async Task Filters_of_time_give_what_a_whole_listing_filtered_gives()
    {
        await using var sandbox = await LiveSandbox.StartAsync();
        var all = await sandbox.Client.ListAsync();
        var from = new DateTimeOffset(2026, 11, 3, 9, 30, 0, TimeSpan.Zero);
        var until = from.AddDays(4);

        var between = await sandbox.Client.ListAsync(new() { StartTimeAfter = CallTime.At(from), StartTimeBefore = CallTime.At(until), PageSize = 9 });
        var ofDay = await sandbox.Client.ListAsync(new() { EndTime = CallTime.From(from.UtcDateTime.Date) });

        Assert.NotEmpty(between);
        Assert.Equal(all.Where(call => call.StartTime >= from && call.StartTime < until).Select(call => call.Sid), between.Select(call => call.Sid));
        Assert.NotEmpty(ofDay);
        Assert.Equal(all.Where(call => call.EndTime?.Date == from.Date).Select(call => call.Sid), ofDay.Select(call => call.Sid));
    }

    [Fact]
    public async Task Every_address_of_a_listed_call_is_its_own()
    {
        await using var sandbox = await LiveSandbox.StartAsync();

        var calls = await sandbox.Client.ListAsync(new() { PageSize = 50 });

        Assert.All(calls, call => Assert.Contains(call.Sid!, call.SubresourceUris!["recordings"], StringComparison.Ordinal));
        Assert.All(calls, call => Assert.Null(call.AdditionalProperties));
    }
}
