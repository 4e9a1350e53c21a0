using CsCheck;
using TwilioCalls.Statistics.Grouping;
using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Tests;

public class RefusalTests
{
    [Fact]
    public void A_length_in_milliseconds_is_refused() => AssertRefused(History.Of("completed", 0, 93_600_000), "it is a number of seconds");

    [Fact]
    public void A_negative_length_is_refused() => AssertRefused(History.Of("completed", 0, -1), "negative");

    [Fact]
    public void A_price_without_a_currency_is_refused() => AssertRefused(History.Of("completed", 0, 60, price: -1, unit: ""), "PriceUnit");

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("-1000000000000000")]
    public void A_price_that_no_sum_could_hold_is_refused(string price) => AssertRefused(
        History.Of("completed", 0, 60, price: decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)), "no call costs that much");

    [Fact]
    public void A_call_that_ends_before_it_begins_is_refused()
    {
        var call = History.Of("completed", 0, 60);
        call.EndTime = call.StartTime!.Value.AddSeconds(-1);

        AssertRefused(call, "EndTime is before");
    }

    [Fact]
    public void A_statistic_with_another_grouping_is_refused()
    {
        var part = StatisticPart.Read(Counting.Groups(CallGrouping.Status, [History.Of("busy", 0, 0)])[0].State);

        Assert.Contains("-By Day", Assert.ThrowsAny<ArgumentException>(() => Counting.Start(CallGrouping.Day).Merge(part)).Message);
    }

    [Fact]
    public void A_statistic_with_another_bound_of_short_calls_is_refused()
    {
        var part = StatisticPart.Read(Counting.All(History.Of("busy", 0, 0)).State);

        Assert.Contains("-ShortCall 10", Assert.ThrowsAny<ArgumentException>(() => Counting.Start(shortCall: 10).Merge(part)).Message);
    }

    [Fact]
    public void A_state_that_was_cut_at_any_place_is_refused_in_one_and_the_same_sentence()
    {
        var state = Counting.All(History.Of("busy", 0, 0)).State;

        Assert.All(Enumerable.Range(0, state.Length - 1), length => Assert.Equal(
            StateReader.Broken().Message, Assert.Throws<FormatException>(() => StatisticPart.Read(state[..length])).Message));
    }

    [Fact]
    public void A_state_that_was_cut_or_changed_is_refused() =>
        Gen.Select(History.Calls.Array[0, 20], Gen.Int[0, int.MaxValue], Gen.Char['0', 'z'], Gen.Bool).Sample((calls, place, other, isCut) =>
        {
            var state = Counting.All(calls).State;
            var at = place % state.Length;
            var wrong = isCut ? state[..at] : state[..at] + other + state[(at + 1)..];

            // A change of the last bits of Base64, or none, may be without effect.
            try
            {
                Assert.Equal(state, StatisticPart.Read(wrong).Write());
            }
            catch (FormatException)
            {
            }
        }, iter: 2000);

    private static void AssertRefused(Call call, string why) =>
        Assert.Contains(why, Assert.ThrowsAny<ArgumentException>(() => Counting.All(call)).Message);
}
