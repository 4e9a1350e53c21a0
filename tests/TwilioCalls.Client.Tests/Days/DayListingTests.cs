namespace TwilioCalls.Client.Tests.Days;

public sealed class DayListingTests
{
    private static readonly CallFilter TenDays = new() { StartTimeAfter = CallTime.At(DayServer.DaysAgo(10)), PageSize = 2 };

    [Fact]
    public async Task A_window_that_fits_a_page_costs_one_request()
    {
        var twilio = new DayServer(DayServer.History(10, 2));

        Assert.Equal(20, (await twilio.Client.ListAsync(new() { StartTimeAfter = TenDays.StartTimeAfter, PageSize = 21 })).Length);
        Assert.Single(twilio.Handler.Seen);
    }

    [Fact]
    public async Task A_longer_one_is_asked_for_by_days_and_the_newest_two_together()
    {
        var twilio = new DayServer(DayServer.History(4, 2));

        await twilio.Client.ListAsync(new() { StartTimeAfter = CallTime.At(DayServer.DaysAgo(4)), PageSize = 3 });

        Assert.Equal(
            ["PageSize=3&StartTime=2026-11-22", "PageSize=3&StartTime=2026-11-23", "PageSize=3&StartTime=2026-11-24", "PageSize=3&StartTime>=2026-11-22T00:00:00Z", "PageSize=3&StartTime>=2026-11-25"],
            twilio.Queries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_upper_bound_and_the_other_filters_are_sent_with_each_part()
    {
        var twilio = new DayServer(DayServer.History(6, 2));

        await twilio.Client.ListAsync(new()
        {
            StartTimeAfter = CallTime.At(DayServer.DaysAgo(6)), StartTimeBefore = CallTime.At(DayServer.DaysAgo(3)),
            EndTimeBefore = CallTime.At(DayServer.DaysAgo(1)), ParentCallSid = Sids.Call, PageSize = 3,
        });

        Assert.All(twilio.Handler.Seen, request => Assert.Equal((Sids.Call, "2026-11-25"), (DayServer.Value(request, "ParentCallSid"), DayServer.Value(request, "EndTime<"))));
        Assert.Equal(
            [(null, "2026-11-20T00:00:00Z", "2026-11-23"), (null, "2026-11-22", "2026-11-23"), ("2026-11-20", null, null), ("2026-11-21", null, null)],
            twilio.Handler.Seen.Select(request => (DayServer.Value(request, "StartTime"), DayServer.Value(request, "StartTime>"), DayServer.Value(request, "StartTime<"))).Order());
    }

    [Fact]
    public async Task Few_calls_in_many_days_are_asked_for_by_as_many_days_as_have_a_page()
    {
        var twilio = new DayServer(DayServer.History(300, 1));

        Assert.Equal(300, (await twilio.Client.ListAsync(new() { StartTimeAfter = CallTime.At(DayServer.DaysAgo(4000)), PageSize = 100 })).Length);
        Assert.InRange(twilio.Handler.Seen.Count, 40, 50);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public async Task No_more_pages_are_fetched_at_once_than_are_allowed(int throttleLimit, int most)
    {
        var twilio = new DayServer(DayServer.History(10, 5)) { BeforeAnswer = async (_, _) => await Task.Yield() };

        Assert.Equal(50, await twilio.Client.ListCallsAsync(TenDays, throttleLimit: throttleLimit, cancellation: Stop).CountAsync(Stop));

        Assert.InRange(twilio.MostAtOnce, 1, most);
    }

    [Fact]
    public async Task Days_are_fetched_at_the_same_time()
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        var twilio = new DayServer(DayServer.History(10, 3))
        {
            BeforeAnswer = async (request, cancellation) =>
            {
                if (DayServer.Value(request, "StartTime") is not null)
                {
                    if (Interlocked.Increment(ref arrived) == 4)
                    {
                        all.SetResult();
                    }

                    await all.Task.WaitAsync(cancellation);
                }
            },
        };

        Assert.Equal(30, (await twilio.Client.ListAsync(TenDays)).Length);
    }

    [Fact]
    public async Task Half_of_the_first_page_costs_one_request()
    {
        var twilio = new DayServer(DayServer.History(10, 5));

        await using var calls = twilio.Client.ListCallsAsync(new() { StartTimeAfter = TenDays.StartTimeAfter, PageSize = 8 }, cancellation: Stop).GetAsyncEnumerator(Stop);
        for (var taken = 0; taken < 4; taken++)
        {
            Assert.True(await calls.MoveNextAsync());
        }

        Assert.Single(twilio.Handler.Seen);
    }

    [Fact]
    public async Task A_limit_that_the_first_page_reaches_costs_one_request()
    {
        var twilio = new DayServer(DayServer.History(10, 5));

        Assert.Equal(7, (await twilio.Client.ListAsync(new() { StartTimeAfter = TenDays.StartTimeAfter!.Value.Day }, limit: 7)).Length);
        Assert.Equal("PageSize=7&StartTime>=2026-11-16", Assert.Single(twilio.Queries));
    }

    [Fact]
    public async Task A_limit_of_a_page_more_asks_for_no_more_days_than_may_have_it()
    {
        var twilio = new DayServer(DayServer.History(10, 6));

        Assert.Equal(12, (await twilio.Client.ListAsync(new() { StartTimeAfter = TenDays.StartTimeAfter, PageSize = 8 }, limit: 12)).Length);
        Assert.InRange(twilio.Handler.Seen.Count, 2, 5);
    }

    [Fact]
    public async Task Whoever_stops_taking_stops_the_fetching()
    {
        var twilio = new DayServer(DayServer.History(200, 9));

        await using var calls = twilio.Client.ListCallsAsync(
            new() { StartTimeAfter = CallTime.At(DayServer.DaysAgo(200)), PageSize = 2 }, throttleLimit: 2, cancellation: Stop).GetAsyncEnumerator(Stop);
        for (var taken = 0; taken < 3; taken++)
        {
            Assert.True(await calls.MoveNextAsync());
        }

        // Without a wait, everything that may be fetched has been. Four spans have three pages each at hand.
        Assert.InRange(twilio.Handler.Seen.Count, 2, 1 + (4 * 4));
    }

    [Fact]
    public async Task Whoever_leaves_leaves_no_request_behind()
    {
        var twilio = new DayServer(DayServer.History(10, 5));
        twilio.BeforeAnswer = (_, cancellation) => twilio.Handler.Seen.Count > 1 ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask;

        await using (var calls = twilio.Client.ListCallsAsync(TenDays, cancellation: Stop).GetAsyncEnumerator(Stop))
        {
            Assert.True(await calls.MoveNextAsync());
            Assert.True(await calls.MoveNextAsync());
            Assert.InRange(twilio.Active, 2, 8);
        }

        Assert.Equal(0, twilio.Active);
    }

    [Fact]
    public async Task Several_statuses_are_each_listed_by_days_and_written_in_one_order()
    {
        var twilio = new DayServer(DayServer.History(10, 12)) { BeforeAnswer = async (_, _) => await Task.Yield() };
        var filter = new CallFilter { StartTimeAfter = TenDays.StartTimeAfter, Status = ["busy", "failed"], PageSize = 2 };

        var calls = await twilio.Client.ListCallsAsync(filter, throttleLimit: 3, cancellation: Stop).ToArrayAsync(Stop);

        Assert.Equal(DayServer.History(10, 12).Where(call => call.Status != "completed").Select(call => call.Sid), calls.Select(call => call.Sid));
        Assert.InRange(twilio.MostAtOnce, 2, 3);
        Assert.Contains(twilio.Queries, query => query.Contains("StartTime=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_enumeration_lists_afresh()
    {
        var listing = new DayServer(DayServer.History(10, 3)).Client.ListCallsAsync(TenDays, cancellation: Stop);

        Assert.Equal(30, await listing.CountAsync(Stop));
        Assert.Equal(30, await listing.CountAsync(Stop));
    }

    [Fact]
    public async Task Calls_that_are_deleted_as_they_come_break_no_link()
    {
        var history = DayServer.History(10, 7).ToList();
        var twilio = new DayServer(() => [.. history]) { BreaksLinksOfDeleted = true };
        var taken = new List<string>();

        await foreach (var call in twilio.Client.ListCallsAsync(TenDays, cancellation: Stop))
        {
            taken.Add(call.Sid!);
            lock (history)
            {
                history.RemoveAll(one => one.Sid == call.Sid);
            }
        }

        Assert.Equal(70, taken.Distinct().Count());
    }
}
