using Microsoft.Extensions.Time.Testing;
using TwilioCalls.Following;

namespace TwilioCalls.Client.Tests.Following;

public sealed class DeadlineTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public void It_is_over_at_its_end_and_not_before()
    {
        using var deadline = new Deadline(_time, 10, _stop.Token);

        _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(deadline.IsOver);
        Assert.False(deadline.Token.IsCancellationRequested);

        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(deadline.IsOver);
        Assert.True(deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public void It_is_over_when_its_time_has_passed_also_if_the_clock_was_set_back()
    {
        using var deadline = new Deadline(_time, 10, _stop.Token);

        _time.AdjustTime(_time.GetUtcNow().AddHours(-1));
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.True(deadline.IsOver);
    }

    [Fact]
    public void Without_seconds_it_never_is()
    {
        using var deadline = new Deadline(_time, null, _stop.Token);

        _time.Advance(TimeSpan.FromDays(1000));

        Assert.False(deadline.IsOver);
        Assert.Equal(TimeSpan.FromDays(1), deadline.Limit(TimeSpan.FromDays(1)));
    }

    [Fact]
    public void A_stop_ends_what_runs_but_is_no_end_of_the_time()
    {
        using var deadline = new Deadline(_time, 10, _stop.Token);

        _stop.Cancel();

        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.False(deadline.IsOver);
    }

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(7, 3, 3)]
    [InlineData(8, 3, 2)]
    [InlineData(10, 3, 0)]
    [InlineData(11, 3, 0)]
    public void A_pause_does_not_go_beyond_the_end(int passed, int pause, int left)
    {
        using var deadline = new Deadline(_time, 10, _stop.Token);

        _time.Advance(TimeSpan.FromSeconds(passed));

        Assert.Equal(TimeSpan.FromSeconds(left), deadline.Limit(TimeSpan.FromSeconds(pause)));
    }

    [Fact]
    public void What_the_end_cuts_off_is_not_done_and_what_a_stop_cuts_off_is_told()
    {
        using var deadline = new Deadline(_time, 10, _stop.Token);
        var works = 0;

        Assert.True(deadline.Within(() => ++works == 1));
        Assert.False(deadline.Within(() => false));
        deadline.Within(() => { works++; });
        Assert.False(deadline.Within(CutOff));
        Assert.Equal(2, works);

        _stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => deadline.Within(CutOff));
    }

    [Fact]
    public void One_that_is_disposed_hears_neither_of_a_stop_nor_of_the_time()
    {
        var deadline = new Deadline(_time, 10, _stop.Token);
        var token = deadline.Token;
        deadline.Dispose();

        _time.Advance(TimeSpan.FromSeconds(11));
        _stop.Cancel();

        Assert.False(token.IsCancellationRequested);
    }

    public void Dispose() => _stop.Dispose();

    private static bool CutOff() => throw new OperationCanceledException();
}
