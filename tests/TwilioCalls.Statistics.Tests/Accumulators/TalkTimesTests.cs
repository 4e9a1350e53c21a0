using CsCheck;
using TwilioCalls.Statistics.Accumulators;

namespace TwilioCalls.Statistics.Tests.Accumulators;

public class TalkTimesTests
{
    [Fact]
    public void A_quantile_is_within_one_percent_of_the_exact_one() =>
        Gen.Select(Gen.Int[0, 600_000].Array[1, 500], Gen.Double[0.001, 1]).Sample((lengths, share) =>
        {
            var times = new TalkTimes();
            foreach (var length in lengths)
            {
                times.Add(length);
            }

            var exact = lengths.Order().ElementAt((int)Math.Ceiling(share * lengths.Length) - 1);
            Assert.InRange(times.Quantile(share)!.Value, exact * 0.98999, exact * 1.01001);
        }, iter: 2000);

    [Fact]
    public void Lengths_below_64_seconds_are_exact()
    {
        for (var length = 0; length < 64; length++)
        {
            var times = new TalkTimes();
            times.Add(length);
            Assert.Equal(length, times.Quantile(0.5));
        }
    }

    [Fact]
    public void There_is_no_quantile_of_nothing() => Assert.Null(new TalkTimes().Quantile(0.5));
}
