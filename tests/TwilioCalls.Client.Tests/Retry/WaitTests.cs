namespace TwilioCalls.Client.Tests.Retry;

public sealed class WaitTests
{
    [Fact]
    public async Task A_request_is_repeated_five_times_at_most_and_then_fails_as_the_last_did()
    {
        var retrying = new RetryingClient(() => Answers.Html(503));

        Assert.Equal(503, (await retrying.FailAsync("fetch")).StatusCode);

        Assert.Equal((6, 5), (retrying.Sent, retrying.Waits.Count));
        Assert.All(retrying.Waits.Select((wait, index) => (wait, most: TimeSpan.FromSeconds(0.5 * Math.Pow(2, index)))),
            one => Assert.InRange(one.wait, TimeSpan.Zero, one.most));
    }

    [Fact]
    public async Task The_wait_that_twilio_asks_for_is_observed()
    {
        var retrying = new RetryingClient(() => Answers.Error(429, 20429, "Too many requests").With("Retry-After", "7"), () => Answers.Call());

        await retrying.RunAsync("create");

        Assert.Equal([TimeSpan.FromSeconds(7)], retrying.Waits);
    }

    [Fact]
    public async Task A_requested_wait_of_more_than_a_minute_is_an_error_at_once()
    {
        var retrying = new RetryingClient(() => Answers.Error(429, 20429, "Too many requests").With("Retry-After", "61"));

        Assert.Equal(TimeSpan.FromSeconds(61), (await retrying.FailAsync("fetch")).RetryAfter);
        Assert.Equal(1, retrying.Sent);
    }

    [Fact]
    public async Task All_waits_of_a_request_together_stay_within_the_budget()
    {
        var retrying = new RetryingClient(() => Answers.Error(429, 20429, "Too many requests").With("Retry-After", "50"));

        await retrying.FailAsync("fetch");

        Assert.Equal((3, 2), (retrying.Sent, retrying.Waits.Count));
    }

    [Fact]
    public async Task A_minute_and_all_of_the_budget_are_waited_for()
    {
        var retrying = new RetryingClient(() => Answers.Error(429, 20429, "Too many requests").With("Retry-After", "60"));

        await retrying.FailAsync("fetch");

        Assert.Equal((3, 2), (retrying.Sent, retrying.Waits.Count));
    }

    [Theory]
    [InlineData("9", 1, 0)]
    [InlineData("10", 1, 1)]
    [InlineData("5", 1, 0)]
    [InlineData("5", 2, 1)]
    [InlineData("5", 5, 1)]
    public async Task Ten_seconds_of_waiting_in_all_are_warned_of_once(string wait, int waits, int warnings)
    {
        Func<HttpResponseMessage> refused = () => Answers.Error(429, 20429, "Too many requests").With("Retry-After", wait);
        var retrying = new RetryingClient([.. Enumerable.Repeat(refused, waits), () => Answers.Call()]);

        await retrying.RunAsync("fetch");

        Assert.Equal((waits, warnings), (retrying.Waits.Count, retrying.Warnings.Count));
        Assert.All(retrying.Warnings, line => Assert.EndsWith($"Trying again in {wait}.0 s ({(warnings + (wait == "5" ? 1 : 0))} of 5).", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_wait_is_logged_and_a_long_one_warned_of_once()
    {
        var retrying = new RetryingClient(() => Answers.Error(429, 20429, "Too many requests").With("Retry-After", "20"));

        await retrying.FailAsync("fetch");

        Assert.Equal(retrying.Waits.Count, retrying.Log.Count(line => line.Contains("Trying again in 20.0 s", StringComparison.Ordinal)));
        Assert.Single(retrying.Warnings);
    }

    [Fact]
    public async Task Cancelled_while_it_waits_a_request_is_not_sent_again()
    {
        using var cancellation = new CancellationTokenSource();
        var handler = new ScriptedHandler(_ => Answers.Empty(503));
        var client = new TwilioClient(TestClient.Options() with
        {
            Handler = handler,
            Retry = new(),
            Delay = async (_, stop) =>
            {
                await cancellation.CancelAsync();
                stop.ThrowIfCancellationRequested();
            },
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.FetchCallAsync(Sids.Call, cancellation: cancellation.Token));

        Assert.Single(handler.Seen);
    }
}
