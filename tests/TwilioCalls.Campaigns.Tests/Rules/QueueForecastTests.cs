using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

public sealed class QueueForecastTests
{
    private static readonly DateTimeOffset Start = new(2026, 8, 9, 12, 0, 0, TimeSpan.Zero);

    private readonly QueueForecast _forecast = new();

    [Fact]
    public void Of_an_account_that_is_known_nothing_of_a_call_a_second_is_expected()
    {
        Assert.Equal((1, 3, 0), (Seconds(_forecast.Interval), Seconds(_forecast.Take(3)), Seconds(_forecast.Backlog(Start))));
    }

    [Fact]
    public void Four_calls_that_had_to_wait_tell_how_far_apart_the_accounts_calls_ring()
    {
        Rush(at: 0, calls: 3, apart: 0.1, doubt: 0.03);
        Assert.Equal(1, Seconds(_forecast.Interval));

        Create(0.03, 0.4, doubt: 0.03);

        Assert.Equal((0.1, 1.1), (Seconds(_forecast.Interval), Seconds(_forecast.Take(10))));
        Assert.Equal((Start.AddSeconds(0.4), 0.37), (_forecast.LastRing, Seconds(_forecast.Backlog(Start.AddSeconds(0.03)))));
    }

    [Fact]
    public void An_account_that_has_become_slower_is_seen_by_the_calls_that_wait_now()
    {
        Rush(at: 0, calls: 4, apart: 0.1, doubt: 0.03);

        Rush(at: 100, calls: 4, apart: 2, doubt: 0.3);

        Assert.Equal((2, 2.1), (Seconds(_forecast.Interval), Seconds(_forecast.Take(1))));
    }

    [Fact]
    public void Calls_that_need_not_wait_show_that_an_account_is_faster_and_never_that_it_is_slower()
    {
        foreach (var second in new[] { 0, 0.2, 0.4 })
        {
            Create(second, second, doubt: 0.06);
        }

        Assert.Equal(1, Seconds(_forecast.Interval));
        Create(0.6, 0.6, doubt: 0.06);
        Assert.Equal((0.2, 0.22), (Seconds(_forecast.Interval), Seconds(_forecast.Take(1))));

        foreach (var second in new[] { 10, 20, 30, 40 })
        {
            Create(second, second, doubt: 0.06);
        }

        Assert.Equal((0.2, 0.22), (Seconds(_forecast.Interval), Seconds(_forecast.Take(1))));
    }

    [Fact]
    public void A_call_that_is_created_as_the_last_one_rings_need_not_wait()
    {
        Create(0, 2, doubt: 0);
        Create(2, 4, doubt: 0);
        Create(2.1, 6, doubt: 0);
        Create(2.2, 8, doubt: 0);

        Assert.Equal(1, Seconds(_forecast.Interval));
    }

    [Fact]
    public void The_last_24_calls_count()
    {
        Create(0, 0, doubt: 0);
        for (var call = 0; call < 23; call++)
        {
            Create(100 + (call / 10.0), 100 + (call / 10.0), doubt: 0);
        }

        Assert.Equal(1, Seconds(_forecast.Interval));

        Create(102.3, 102.3, doubt: 0);

        Assert.Equal(0.1, Seconds(_forecast.Interval));
    }

    [Fact]
    public void An_answer_that_was_overtaken_makes_the_queue_no_shorter()
    {
        Create(0, 5, doubt: 0);
        Create(1, 3, doubt: 0);

        Assert.Equal(Start.AddSeconds(5), _forecast.LastRing);
    }

    [Fact]
    public void Calls_without_a_queue_time_wait_behind_those_that_are_known()
    {
        _forecast.Created(Start, TimeSpan.Zero, queue: null);
        _forecast.Created(Start, TimeSpan.Zero, queue: null);
        Assert.Equal(Start.AddSeconds(2), _forecast.LastRing);

        _forecast.Assume(Start.AddSeconds(10));
        Assert.Equal(Start.AddSeconds(11), _forecast.LastRing);

        _forecast.Full(Start, 100);
        Assert.Equal(Start.AddSeconds(100), _forecast.LastRing);
    }

    private void Rush(double at, int calls, double apart, double doubt)
    {
        for (var call = 0; call < calls; call++)
        {
            Create(at + (call / 100.0), at + ((call + 1) * apart), doubt);
        }
    }

    private void Create(double at, double rings, double doubt) =>
        _forecast.Created(Start.AddSeconds(at), TimeSpan.FromSeconds(doubt), TimeSpan.FromSeconds(rings - at));

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
