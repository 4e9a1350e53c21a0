using System.Globalization;

namespace TwilioCalls.Client.Tests.Merging;

public sealed class MergedListingTests
{
    private readonly HistoryServer _twilio = new(
        new ListedCall(0, null, "queued"),
        new ListedCall(1, 90, "busy", "+14155550111"),
        new ListedCall(2, 80, "failed", "+14155550111", "+14155550221"),
        new ListedCall(3, 70, "busy", "+14155550112", "+14155550221"),
        new ListedCall(4, 65, "failed", "+14155550112"),
        new ListedCall(5, 60, "failed"),
        new ListedCall(6, 50, "busy", Direction: "outbound-api"),
        new ListedCall(7, 40, "completed", "+14155550112"));

    [Fact]
    public async Task Calls_of_several_statuses_come_newest_first_and_the_queued_ones_before()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], await ListedAsync(new() { Status = ["failed", "queued", "busy"] }));
        Assert.Equal(3, _twilio.Handler.Seen.Count);
    }

    [Fact]
    public async Task The_first_five_of_two_statuses_cost_two_requests_of_five()
    {
        Assert.Equal([1, 2, 3, 4, 5], await ListedAsync(new() { Status = ["busy", "failed"] }, limit: 5));
        Assert.Equal(["PageSize=5&Status=busy", "PageSize=5&Status=failed"], _twilio.Queries.Order());
    }

    [Fact]
    public async Task Whoever_takes_a_few_of_two_statuses_costs_the_first_page_of_each()
    {
        var calls = await _twilio.Client.ListCallsAsync(new() { Status = ["busy", "failed"], PageSize = 3 }, cancellation: Stop)
            .Take(1).ToArrayAsync(Stop);

        Assert.Equal(Sids.CallOf(1), Assert.Single(calls).Sid);
        Assert.Equal(2, _twilio.Handler.Seen.Count);
    }

    [Fact]
    public async Task Each_combination_is_a_listing_of_its_own_and_no_key_is_sent_twice()
    {
        Assert.Equal([1, 2, 3, 4], await ListedAsync(new() { To = ["+14155550111", "+14155550112"], From = ["+14155550220", "+14155550221"], Status = ["busy", "failed"] }));
        Assert.Equal(
            [
                "From=+14155550220&PageSize=1000&Status=busy&To=+14155550111", "From=+14155550220&PageSize=1000&Status=busy&To=+14155550112",
                "From=+14155550220&PageSize=1000&Status=failed&To=+14155550111", "From=+14155550220&PageSize=1000&Status=failed&To=+14155550112",
                "From=+14155550221&PageSize=1000&Status=busy&To=+14155550111", "From=+14155550221&PageSize=1000&Status=busy&To=+14155550112",
                "From=+14155550221&PageSize=1000&Status=failed&To=+14155550111", "From=+14155550221&PageSize=1000&Status=failed&To=+14155550112",
            ],
            _twilio.Queries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_value_that_stands_there_twice_is_asked_for_once()
    {
        Assert.Equal([1, 2], await ListedAsync(new() { To = ["+14155550111", "+14155550111"], Status = ["busy", "BUSY", "failed"] }));
        Assert.Equal(2, _twilio.Handler.Seen.Count);
    }

    [Fact]
    public async Task One_text_of_several_statuses_means_each_of_them() =>
        Assert.Equal([1, 2, 3, 4, 5, 6], await ListedAsync(new() { Status = ["busy, failed"] }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_page_size_changes_nothing_but_the_number_of_requests(int size) =>
        Assert.Equal([1, 2, 3, 4, 5, 6], await ListedAsync(new() { Status = ["busy", "failed"], PageSize = size }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_limit_of_zero_or_less_sends_nothing(long limit)
    {
        Assert.Empty(await ListedAsync(new() { Status = ["busy", "failed"] }, limit));
        Assert.Empty(_twilio.Handler.Seen);
    }

    [Fact]
    public async Task A_second_enumeration_lists_afresh()
    {
        var listing = _twilio.Client.ListCallsAsync(new() { Status = ["busy", "failed"] }, cancellation: Stop);

        Assert.Equal(6, await listing.CountAsync(Stop));
        Assert.Equal(6, await listing.CountAsync(Stop));
        Assert.Equal(4, _twilio.Handler.Seen.Count);
    }

    [Fact]
    public async Task A_direction_is_not_sent_but_compared_and_full_pages_are_fetched()
    {
        Assert.Equal([6], await ListedAsync(new() { Direction = ["Outbound-API"] }, limit: 5));
        Assert.Equal(["PageSize=1000"], _twilio.Queries);
    }

    private async Task<IEnumerable<int>> ListedAsync(CallFilter filter, long? limit = null) =>
        (await _twilio.Client.ListAsync(filter, limit)).Select(call => int.Parse(call.Sid![2..], CultureInfo.InvariantCulture));
}
