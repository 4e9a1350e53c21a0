namespace TwilioCalls.Client.Tests.Merging;

/// <summary>If one of several listings fails, the whole fails: it is never shorter in silence.</summary>
public sealed class FailingListingTests
{
    private readonly HistoryServer _twilio = new([.. Enumerable.Range(0, 12).Select(number => new ListedCall(number, 100 - number, number % 2 == 0 ? "busy" : "failed"))]);

    [Fact]
    public async Task A_first_page_that_fails_is_the_error_and_no_call_comes()
    {
        _twilio.Instead = request => HistoryServer.Value(request, "Status") == "failed" ? Answers.Error(400, 20001, "No.") : null;
        var calls = new List<Call>();

        var failure = await Assert.ThrowsAsync<TwilioException>(() => _twilio.Client.ListIntoAsync(calls, new() { Status = ["busy", "failed"] }));

        Assert.Equal(20001, failure.Code);
        Assert.Empty(calls);
    }

    [Fact]
    public async Task A_first_page_that_fails_ends_the_waiting_for_the_others()
    {
        _twilio.BeforeAnswer = (request, cancellation) => HistoryServer.Value(request, "Status") == "failed"
            ? Task.CompletedTask
            : Task.Delay(Timeout.Infinite, cancellation);
        _twilio.Instead = _ => Answers.Error(400, 20001, "No.");

        var failure = await Assert.ThrowsAsync<TwilioException>(() => _twilio.Client.ListAsync(new() { Status = ["busy", "failed"] }));

        Assert.Equal(20001, failure.Code);
    }

    [Fact]
    public async Task A_later_page_that_fails_is_the_error_after_the_calls_that_are_certainly_before_it()
    {
        _twilio.Instead = request => HistoryServer.Value(request, "Status") == "failed" && HistoryServer.PageOf(request) == 1
            ? Answers.Error(400, 20001, "No.")
            : null;
        var calls = new List<Call>();

        await Assert.ThrowsAsync<TwilioException>(() => _twilio.Client.ListIntoAsync(calls, new() { Status = ["busy", "failed"], PageSize = 2 }));

        // Of "failed" come 1 and 3; what of "busy" is older than 3 could have others before it.
        Assert.Equal([0, 1, 2, 3], calls.Select(call => call.Sid!).Select((sid, index) => sid == Sids.CallOf(index) ? index : -1));
    }

    [Fact]
    public async Task A_later_page_of_a_live_status_that_fails_is_the_error_after_the_calls_that_are_certainly_before_it()
    {
        var twilio = new HistoryServer([.. Enumerable.Range(0, 12).Select(number => new ListedCall(number, 100 - number, number % 2 == 0 ? "busy" : "ringing"))])
        {
            Instead = request => HistoryServer.Value(request, "Status") == "ringing" && HistoryServer.PageOf(request) == 1
                ? Answers.Error(400, 20001, "No.")
                : null,
        };
        var calls = new List<Call>();

        await Assert.ThrowsAsync<TwilioException>(() => twilio.Client.ListIntoAsync(calls, new() { Status = ["busy", "ringing"], PageSize = 2 }));

        Assert.Equal(Enumerable.Range(0, 4).Select(Sids.CallOf), calls.Select(call => call.Sid));
    }

    [Fact]
    public async Task Whoever_leaves_early_leaves_no_request_behind()
    {
        var (active, cancelled) = (0, 0);
        _twilio.BeforeAnswer = async (request, cancellation) =>
        {
            Interlocked.Increment(ref active);
            try
            {
                await (HistoryServer.PageOf(request) == 0 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, cancellation));
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref cancelled);
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref active);
            }
        };

        await _twilio.Client.ListCallsAsync(new() { Status = ["busy", "failed"], PageSize = 4 }, cancellation: Stop).Take(5).ToArrayAsync(Stop);

        Assert.Equal(0, active);
        Assert.Equal(2, cancelled);
    }

    [Fact]
    public async Task Cancellation_ends_all_listings()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _twilio.BeforeAnswer = async (_, cancellation) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _twilio.Client.ListCallsAsync(new() { Status = ["busy", "failed"] }, cancellation: stop.Token).ToArrayAsync(Stop).AsTask());
    }
}
