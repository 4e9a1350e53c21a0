using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

public sealed class BackoffTests
{
    private static readonly DateTimeOffset Start = new(2026, 8, 9, 12, 0, 0, TimeSpan.Zero);

    private readonly Backoff _backoff = new();

    [Fact]
    public void Each_refusal_doubles_the_pause_from_a_second_to_a_minute()
    {
        var now = Start;
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
        {
            _backoff.Refused(now);

            Assert.Equal(now.AddSeconds(seconds), _backoff.Until);
            now = _backoff.Until;
        }
    }

    [Fact]
    public void Requests_that_were_out_together_are_refused_together()
    {
        _backoff.Refused(Start);
        _backoff.Refused(Start.AddSeconds(0.5));

        Assert.Equal(Start.AddSeconds(1), _backoff.Until);
        _backoff.Refused(Start.AddSeconds(1));
        Assert.Equal(Start.AddSeconds(3), _backoff.Until);
    }

    [Fact]
    public void After_a_success_the_pauses_begin_anew_and_one_that_lasts_goes_on()
    {
        _backoff.Refused(Start);
        _backoff.Refused(Start.AddSeconds(1));
        _backoff.Succeeded();

        Assert.Equal(Start.AddSeconds(3), _backoff.Until);
        _backoff.Refused(Start.AddSeconds(10));
        Assert.Equal(Start.AddSeconds(11), _backoff.Until);
    }
}
