namespace TwilioCalls.Client.Tests.Days;

/// <summary>A day that fails fails the listing: it is never shorter in silence.</summary>
public sealed class DayFailureTests
{
    private static readonly CallFilter TenDays = new() { StartTimeAfter = CallTime.At(DayServer.DaysAgo(10)), PageSize = 2 };

    private readonly DayServer _twilio = new(DayServer.History(10, 5));

    [Fact]
    public async Task A_day_that_fails_is_the_error_after_the_calls_of_the_days_before_it()
    {
        _twilio.Instead = request => DayServer.Value(request, "StartTime") == "2026-11-22" ? Answers.Error(400, 20001, "No.") : null;
        var calls = new List<Call>();

        var failure = await Assert.ThrowsAsync<TwilioException>(() => _twilio.Client.ListIntoAsync(calls, TenDays));

        Assert.Equal(20001, failure.Code);
        Assert.Equal(DayServer.History(3, 5).Select(call => call.Sid), calls.Select(call => call.Sid));
    }

    [Fact]
    public async Task A_later_page_of_a_day_that_fails_is_the_error_after_its_good_ones()
    {
        _twilio.Instead = request => DayServer.Value(request, "StartTime") == "2026-11-22" && DayServer.Value(request, "PageToken") is not null
            ? Answers.Error(400, 20001, "No.")
            : null;
        var calls = new List<Call>();

        await Assert.ThrowsAsync<TwilioException>(() => _twilio.Client.ListIntoAsync(calls, TenDays));

        Assert.Equal(DayServer.History(4, 5).Take(17).Select(call => call.Sid), calls.Select(call => call.Sid));
    }

    [Fact]
    public async Task A_day_of_a_live_status_that_fails_is_the_error_though_it_is_read_before_the_others()
    {
        DayCall[] history = [.. DayServer.History(10, 5).Select((call, index) => call with { Status = index % 2 == 0 ? "ringing" : "busy" })];
        var twilio = new DayServer(history)
        {
            Instead = request => DayServer.Value(request, "StartTime") == "2026-11-22" && DayServer.Value(request, "Status") == "ringing"
                ? Answers.Error(400, 20001, "No.")
                : null,
        };
        var calls = new List<Call>();

        var failure = await Assert.ThrowsAsync<TwilioException>(() => twilio.Client.ListIntoAsync(
            calls, new() { StartTimeAfter = TenDays.StartTimeAfter, Status = ["ringing", "busy"], PageSize = 2 }));

        Assert.Equal(20001, failure.Code);
        Assert.Equal(history.Take(calls.Count).Select(call => call.Sid), calls.Select(call => call.Sid));
        Assert.InRange(calls.Count, 10, 15);
    }

    [Fact]
    public async Task Cancellation_ends_all_days()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _twilio.BeforeAnswer = async (request, cancellation) =>
        {
            if (DayServer.Value(request, "StartTime") is not null)
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _twilio.Client.ListCallsAsync(TenDays, cancellation: stop.Token).ToArrayAsync(Stop).AsTask());
        Assert.Equal(0, _twilio.Active);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_storm_of_refusals_slows_a_listing_and_loses_no_call(int seed)
    {
        var random = new Random(seed);
        var twilio = new DayServer(DayServer.History(30, 5))
        {
            Instead = _ => random.Next(100) < 40 ? Answers.Error(429, 20429, "Too many requests.") : null,
        };
        var calls = await twilio.RetryingClient.ListAsync(new() { StartTimeAfter = CallTime.At(DayServer.DaysAgo(30)), PageSize = 2 });

        Assert.Equal(DayServer.History(30, 5).Select(call => call.Sid), calls.Select(call => call.Sid));
    }
}
