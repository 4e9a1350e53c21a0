using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

public sealed class PaceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Before_the_first_answer_one_call_finds_out()
    {
        var pace = new Pace(100, null);
        pace.Begin(Noon);

        Assert.Null(pace.Next(At(1), 0));
        pace.Created(Noon, At(1), TimeSpan.Zero);
        Assert.True(pace.Next(At(1), 1) <= At(1));
    }

    [Fact]
    public void A_long_queue_is_waited_for_until_five_seconds_are_left_of_it()
    {
        var pace = new Pace(100, null);

        Create(pace, Noon, queue: 30);

        Assert.Equal(At(25), pace.Next(Noon, 1));
        Assert.True(pace.ExpectedQueueTime(At(25)) >= TimeSpan.FromSeconds(6));
        Assert.Equal(At(25), pace.Eta(Noon, 0));
    }

    [Fact]
    public void A_queue_time_that_is_not_told_counts_as_a_second_of_queue()
    {
        var pace = new Pace(100, null);
        for (var call = 0; call < 6; call++)
        {
            Create(pace, Noon, queue: null);
        }

        Assert.Equal(At(1), pace.Next(Noon, 6));
    }

    [Fact]
    public void A_call_whose_fate_is_unknown_counts_as_one_that_waits()
    {
        var pace = new Pace(100, null);
        Create(pace, Noon, queue: 5.5);
        pace.Begin(At(0.5));
        pace.Lost(At(0.6));

        Assert.Equal(At(1.5), pace.Next(At(0.6), 1));
    }

    [Fact]
    public void A_refusal_for_too_many_calls_lowers_the_limit_to_what_there_was()
    {
        var pace = new Pace(100, null);
        Create(pace, Noon, queue: 0);
        for (var call = 0; call < 5; call++)
        {
            pace.Begin(Noon);
        }

        // Six were sent; the account takes three.
        pace.TooManyCalls(At(0.1), 1);
        pace.Created(Noon, At(0.1), TimeSpan.Zero);
        pace.TooManyCalls(At(0.1), 2);
        pace.Created(Noon, At(0.1), TimeSpan.Zero);
        pace.TooManyCalls(At(0.1), 3);

        Assert.Equal(3, pace.MaximumConcurrentCall(At(0.2)));
        Assert.Null(pace.Next(At(5), 3));
        Assert.True(pace.Next(At(5), 2) <= At(5));
    }

    [Fact]
    public void A_call_that_failed_for_too_many_calls_lowers_the_limit_as_well()
    {
        var pace = new Pace(1, 10);

        pace.FailedAsTooMany(Noon, 2);

        Assert.Equal(2, pace.MaximumConcurrentCall(Noon));
        Assert.True(pace.Next(Noon, 1) > Noon);
    }

    [Fact]
    public void A_lowered_limit_rises_again_with_time_and_never_above_what_was_said()
    {
        var pace = new Pace(1, 4);
        pace.FailedAsTooMany(Noon, 0);

        foreach (var (minutes, limit) in ((int, int)[])[(9, 1), (10, 2), (20, 3), (30, 4), (90, 4)])
        {
            Assert.Equal(limit, pace.MaximumConcurrentCall(Noon.AddMinutes(minutes)));
        }
    }

    [Fact]
    public void Too_many_requests_pause_it_for_longer_each_time_until_one_succeeds()
    {
        var pace = new Pace(100, null);
        var now = Noon;
        foreach (var pause in (int[])[1, 2, 4, 8, 16, 32, 60, 60])
        {
            pace.Begin(now);
            pace.TooManyRequests(now);
            Assert.Equal(now.AddSeconds(pause), pace.Next(now, 0));
            now = now.AddSeconds(pause);
        }

        Create(pace, now, queue: 0);
        pace.Begin(now);
        pace.TooManyRequests(now);
        Assert.Equal(now.AddSeconds(1), pace.Next(now, 0));
    }

    [Fact]
    public void Requests_that_were_refused_together_pause_it_once()
    {
        var pace = new Pace(100, null);
        Create(pace, Noon, queue: 0);
        pace.Begin(Noon);
        pace.Begin(Noon);
        pace.TooManyRequests(Noon);
        pace.TooManyRequests(At(0.5));

        Assert.Equal(At(1), pace.Next(At(0.5), 0));
    }

    [Fact]
    public void A_full_queue_is_waited_for_until_it_has_run_empty()
    {
        var pace = new Pace(1, null);
        pace.Begin(Noon);
        pace.QueueFull(Noon);

        Assert.Equal(Noon.AddDays(1).AddSeconds(-5), pace.Next(Noon, 0));
        Assert.True(pace.ExpectedQueueTime(Noon) > TimeSpan.FromDays(1));
    }

    [Fact]
    public void A_refused_number_takes_no_place_in_the_queue()
    {
        var pace = new Pace(2, null);
        pace.Begin(Noon);
        pace.NotCreated();

        Assert.InRange(pace.Next(Noon, 0)!.Value, At(0.3), At(0.5));
    }

    [Fact]
    public void When_it_will_be_done_follows_from_the_slowest_of_pace_account_and_limit()
    {
        var pace = new Pace(10, 2);
        Assert.Equal(At(10), pace.Eta(Noon, 100));

        Create(pace, Noon, queue: 0);
        Create(pace, Noon, queue: 1);
        Assert.Equal(At(100), pace.Eta(Noon, 100));

        pace.Ended(TimeSpan.FromSeconds(20));
        Assert.Equal(At(1000), pace.Eta(Noon, 100));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_pace_that_is_none_is_refused(double callsPerSecond) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pace(callsPerSecond, null));

    [Fact]
    public void A_limit_of_no_calls_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Pace(1, 0));

    private static void Create(Pace pace, DateTimeOffset now, double? queue)
    {
        pace.Begin(now);
        pace.Created(now, now, queue is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    private static DateTimeOffset At(double seconds) => Noon.AddSeconds(seconds);
}
