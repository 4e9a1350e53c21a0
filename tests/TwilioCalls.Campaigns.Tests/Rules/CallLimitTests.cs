using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

public sealed class CallLimitTests
{
    private static readonly DateTimeOffset Start = new(2026, 8, 9, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData(5)]
    public void It_is_what_was_said_as_long_as_no_call_is_refused(int? most)
    {
        var limit = new CallLimit(most);

        Assert.Equal(most, limit.At(Start));
        Assert.Equal(most, limit.At(Start.AddDays(1)));
    }

    [Theory]
    [InlineData(null, 7, 7)]
    [InlineData(5, 7, 5)]
    [InlineData(5, 3, 3)]
    [InlineData(5, 0, 1)]
    public void A_refused_call_lowers_it_to_the_others_that_go_on_and_never_below_one(int? most, int others, int lowered)
    {
        var limit = new CallLimit(most);

        limit.Lower(Start, others);

        Assert.Equal(lowered, limit.At(Start));
    }

    [Fact]
    public void Every_ten_minutes_one_more_is_tried_up_to_what_was_said()
    {
        var limit = new CallLimit(5);
        limit.Lower(Start, 2);

        Assert.Equal(2, limit.At(Start.AddMinutes(10).AddTicks(-1)));
        Assert.Equal(3, limit.At(Start.AddMinutes(10)));
        Assert.Equal(3, limit.At(Start.AddMinutes(19)));
        Assert.Equal(4, limit.At(Start.AddMinutes(20)));
        Assert.Equal(5, limit.At(Start.AddMinutes(60)));
    }

    [Fact]
    public void Where_nothing_was_said_it_is_raised_without_an_end()
    {
        var limit = new CallLimit(null);
        limit.Lower(Start, 2);

        Assert.Equal(2 + (24 * 6), limit.At(Start.AddDays(1)));
    }

    [Fact]
    public void The_ten_minutes_begin_anew_with_each_refusal_which_never_raises_it()
    {
        var limit = new CallLimit(5);
        limit.Lower(Start, 2);
        limit.Lower(Start.AddMinutes(9), 4);

        Assert.Equal(2, limit.At(Start.AddMinutes(18)));
        Assert.Equal(3, limit.At(Start.AddMinutes(19)));
    }
}
