using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

/// <summary>What a request's way to Twilio adds to the time until its call rings, and what is not known meanwhile.</summary>
public sealed class PaceLatencyTests
{
    private static readonly DateTimeOffset Start = new(2026, 8, 9, 12, 0, 0, TimeSpan.Zero);

    private readonly Pace _pace = new(100, null);

    [Fact]
    public void Before_the_first_answer_a_second_of_queue_and_two_of_margin_are_expected() => Assert.Equal(3, Expected(0));

    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(1, 3)]
    [InlineData(3, 7)]
    public void The_margin_is_twice_the_way_and_at_least_two_seconds(double latency, double expected)
    {
        Create(0, latency, queue: 0);

        Assert.Equal(expected, Expected(latency));
    }

    [Fact]
    public void A_longer_way_counts_at_once_and_a_shorter_one_bit_by_bit()
    {
        Create(0, 3, queue: 0);
        Create(10, 1.4, queue: 0);
        Assert.Equal(1 + (2 * 2.9), Expected(20));

        Create(20, 5, queue: 0);
        Assert.Equal(1 + (2 * 5), Expected(30));
    }

    [Fact]
    public void A_call_was_created_in_the_middle_of_the_way_and_waits_from_then_on()
    {
        Create(0, 3, queue: 10);

        Assert.Equal(8.5 + 1 + 6, Expected(3));
    }

    [Fact]
    public void Each_call_that_is_out_waits_before_the_next_one()
    {
        Create(0, 1, queue: 0);
        _pace.Begin(Start.AddSeconds(5));
        _pace.Begin(Start.AddSeconds(5));

        Assert.Equal(3 + 2, Expected(5));
    }

    [Fact]
    public void As_many_may_be_out_as_would_make_a_queue_of_five_seconds()
    {
        Create(0, 1, queue: 0);
        for (var call = 0; call < 5; call++)
        {
            _pace.Begin(Start.AddSeconds(5));
        }

        Assert.NotNull(_pace.Next(Start.AddSeconds(5), 0));
        _pace.Begin(Start.AddSeconds(5));
        Assert.Null(_pace.Next(Start.AddSeconds(5), 0));
    }

    [Fact]
    public void What_was_answered_is_known_for_a_minute_and_then_one_call_finds_out()
    {
        Create(0, 1, queue: 0);
        _pace.Begin(Start.AddSeconds(30));

        Assert.NotNull(_pace.Next(Start.AddSeconds(61), 0));
        Assert.Null(_pace.Next(Start.AddSeconds(61).AddTicks(1), 0));
    }

    [Fact]
    public void Too_many_calls_pause_it_for_a_second_even_where_there_is_a_place()
    {
        _pace.Begin(Start);
        _pace.TooManyCalls(Start, 1);

        Assert.Equal(Start.AddSeconds(1), _pace.Next(Start, 0));
    }

    [Fact]
    public void One_call_at_a_time_is_a_limit() => Assert.Equal(1, new Pace(1, 1).MaximumConcurrentCall(Start));

    private void Create(double sent, double latency, double queue)
    {
        _pace.Begin(Start.AddSeconds(sent));
        _pace.Created(Start.AddSeconds(sent), Start.AddSeconds(sent + latency), TimeSpan.FromSeconds(queue));
    }

    private double Expected(double now) => Math.Round(_pace.ExpectedQueueTime(Start.AddSeconds(now)).TotalSeconds, 3);
}
