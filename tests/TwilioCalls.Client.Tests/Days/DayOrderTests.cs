namespace TwilioCalls.Client.Tests.Days;

/// <summary>Calls come in the order in which they were made, whichever time the listing is cut by, and wherever their times lie.</summary>
public sealed class DayOrderTests
{
    private static readonly CallTime FiveDaysAgo = CallTime.At(DayServer.DaysAgo(5));

    [Fact]
    public async Task Calls_that_were_made_in_another_order_than_they_started_come_as_they_were_made()
    {
        // Each waits for 13 hours less than the one before it: what was made last started first.
        DayCall[] calls = [.. Enumerable.Range(0, 8).Select(number => Made(hoursAgo: 120 - number, startedHoursAgo: 24 + (12 * number), number))];

        Assert.Equal(SidsOf(calls), await ListAsync(calls, new() { StartTimeAfter = FiveDaysAgo, PageSize = 2 }));
    }

    [Fact]
    public async Task Of_calls_of_one_second_those_that_started_later_come_first()
    {
        DayCall[] calls = [.. Enumerable.Range(0, 8).Select(number => Made(hoursAgo: 120, startedHoursAgo: 110 - (12 * number), number))];

        Assert.Equal(SidsOf(calls), await ListAsync(calls, new() { StartTimeAfter = FiveDaysAgo, PageSize = 2 }));
    }

    [Fact]
    public async Task By_the_time_of_their_end_calls_are_listed_however_long_before_it_they_started()
    {
        DayCall[] calls = [.. Enumerable.Range(0, 8).Select(number =>
            Made(hoursAgo: 400 - number, startedHoursAgo: 399 - number, number) with { End = DayServer.DaysAgo(4).AddHours(10 * number) })];
        var twilio = new DayServer(calls);

        Assert.Equal(SidsOf(calls), (await twilio.Client.ListAsync(new() { EndTimeAfter = FiveDaysAgo, PageSize = 2 })).Select(call => call.Sid));
        Assert.All(twilio.Queries, query => Assert.DoesNotContain("StartTime", query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_page_ends_no_day()
    {
        var calls = DayServer.History(4, 6);
        var twilio = new DayServer(calls);
        twilio.Instead = request => DayServer.Value(request, "StartTime") == "2026-11-23" && DayServer.Value(request, "PageToken") is null
            ? Answers.Json(200, CallJson.Page([], $"{CallJson.CallsPath}?PageToken={DateTime.MaxValue.Ticks}-0&{request.Query}"))
            : null;

        Assert.Equal(calls.Select(call => call.Sid), (await twilio.Client.ListAsync(new() { StartTimeAfter = FiveDaysAgo, PageSize = 3 })).Select(call => call.Sid));
    }

    [Fact]
    public async Task A_call_without_a_time_does_not_make_the_days_of_a_page_more()
    {
        var calls = DayServer.History(5, 4);
        var twilio = new DayServer(calls);
        twilio.Instead = request => twilio.Handler.Seen.Count == 1
            ? Answers.Json(200, CallJson.Page([CallJson.Call(Sids.CallOf(1), "\"date_created\":null,\"start_time\":null"), calls[0].Json], $"{CallJson.CallsPath}?PageToken={calls[0].Created.Ticks}-{calls[0].Number}&{request.Query}"))
            : null;

        Assert.Equal(20, (await twilio.Client.ListAsync(new() { StartTimeAfter = FiveDaysAgo, PageSize = 2 })).Length);
        Assert.Contains(twilio.Handler.Seen, request => DayServer.Value(request, "StartTime") == "2026-11-22");
    }

    [Fact]
    public async Task The_newest_days_of_a_listing_that_ends_before_the_present_are_asked_for_together()
    {
        var twilio = new DayServer(DayServer.History(6, 2));

        await twilio.Client.ListAsync(new() { StartTimeAfter = FiveDaysAgo, StartTimeBefore = CallTime.At(DayServer.DaysAgo(1)), PageSize = 3 });

        Assert.Contains("PageSize=3&StartTime<=2026-11-25&StartTime>=2026-11-24", twilio.Queries);
    }

    private static DayCall Made(int hoursAgo, int startedHoursAgo, int number) =>
        new(number, DayServer.Now.AddHours(-hoursAgo), DayServer.Now.AddHours(-startedHoursAgo), DayServer.Now.AddHours(-startedHoursAgo).AddMinutes(1));

    private static IEnumerable<string?> SidsOf(IEnumerable<DayCall> calls) => DayCall.NewestFirst(calls).Select(call => call.Sid);

    private static async Task<IEnumerable<string?>> ListAsync(DayCall[] calls, CallFilter filter) =>
        (await new DayServer(calls).Client.ListAsync(filter)).Select(call => call.Sid);
}
