namespace TwilioCalls.Client.Tests.Merging;

/// <summary>A call goes on while its account is listed: it comes once, and is not missed.</summary>
public sealed class ChangingStatusTests
{
    private static readonly string[] Way = ["queued", "ringing", "in-progress", "completed"];

    [Theory]
    [InlineData("queued", "ringing")]
    [InlineData("ringing", "in-progress")]
    [InlineData("queued", "in-progress")]
    [InlineData("in-progress", "completed")]
    public async Task A_call_that_two_listings_have_comes_once(string before, string after)
    {
        var isLater = false;
        var twilio = new HistoryServer(() => [new(2, 20, after), isLater ? new(1, 10, after) : new(1, before == "queued" ? null : 10, before)]);
        twilio.Instead = request =>
        {
            isLater = HistoryServer.Value(request, "Status") == after;
            return null;
        };

        var calls = await twilio.Client.ListAsync(new() { Status = [after, before] });

        Assert.Equal([Sids.CallOf(1), Sids.CallOf(2)], calls.Select(call => call.Sid).Order());
        Assert.Equal(before == "queued" ? before : after, calls.Single(call => call.Sid == Sids.CallOf(1)).Status);
    }

    [Fact]
    public async Task A_call_that_goes_on_at_every_request_is_in_the_listing_of_all_live_ones()
    {
        // Statuses that are asked for in another order, or at once, can all be those that the call has left or has not reached.
        var step = -1;
        var twilio = new HistoryServer(() => [new(1, 10, Way[Math.Min(step, 3)])]);
        twilio.Instead = _ =>
        {
            step++;
            return null;
        };

        var calls = await twilio.Client.ListAsync(new() { Status = ["in-progress", "ringing", "queued"] });

        Assert.Equal(Sids.CallOf(1), Assert.Single(calls).Sid);
        Assert.Equal(["queued", "ringing", "in-progress"], twilio.Handler.Seen.Select(request => HistoryServer.Value(request, "Status")));
    }

    public static TheoryData<int> Requests => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_call_of_a_later_page_that_goes_on_at_any_request_is_not_missed(int changed)
    {
        var request = 0;
        var twilio = new HistoryServer(() =>
            [.. Enumerable.Range(0, 5).Select(number => new ListedCall(number, 100 - number, number == 4 && request > changed ? "in-progress" : "ringing"))]);
        twilio.Instead = _ =>
        {
            request++;
            return null;
        };

        var calls = await twilio.Client.ListAsync(new() { Status = ["ringing", "in-progress"], PageSize = 1 });

        Assert.Equal(Enumerable.Range(0, 5).Select(Sids.CallOf), calls.Select(call => call.Sid));
    }

    [Fact]
    public async Task A_live_status_is_read_no_further_than_calls_are_wanted()
    {
        var twilio = new HistoryServer([.. Enumerable.Range(0, 20).Select(number => new ListedCall(number, 100 - number, number % 2 == 0 ? "ringing" : "completed"))]);

        var calls = await twilio.Client.ListAsync(new() { Status = ["ringing", "completed"] }, limit: 5);

        Assert.Equal(Enumerable.Range(0, 5).Select(Sids.CallOf), calls.Select(call => call.Sid));
        Assert.Equal(["PageSize=5&Status=ringing", "PageSize=5&Status=completed"], twilio.Queries);
    }

    [Fact]
    public async Task A_status_is_asked_for_when_the_one_before_it_on_a_calls_way_has_been_answered()
    {
        var gate = new TaskCompletionSource();
        var twilio = new HistoryServer { BeforeAnswer = (_, cancellation) => gate.Task.WaitAsync(cancellation) };

        var listing = twilio.Client.ListAsync(new() { Status = ["completed", "busy", "ringing"] });

        Assert.Equal("ringing", HistoryServer.Value(Assert.Single(twilio.Handler.Seen), "Status"));
        gate.SetResult();
        await listing;
        Assert.Equal(3, twilio.Handler.Seen.Count);
    }
}
