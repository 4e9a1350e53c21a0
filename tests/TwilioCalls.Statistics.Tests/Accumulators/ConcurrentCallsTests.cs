using CsCheck;
using TwilioCalls.Statistics.Accumulators;
using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Tests.Accumulators;

public class ConcurrentCallsTests
{
    private const int Month = 30 * 86_400;

    private static readonly Gen<(int Start, int Length)[]> ManySpans = Gen.Select(Gen.Int[0, Month], Gen.Int[1, 900]).Array[30_000, 40_000];

    [Fact]
    public void A_call_that_ends_makes_room_for_one_that_begins_in_the_same_second() =>
        Assert.Equal((1, 1), Count((0, 10), (10, 10)).Peak);

    [Fact]
    public void A_call_without_length_is_never_in_progress() => Assert.Equal((0, 0), Count((5, 0)).Peak);

    [Fact]
    public void The_peak_of_more_seconds_than_are_kept_lies_within_its_bounds() => ManySpans.Sample(spans =>
    {
        var (atMost, atLeast) = Count(spans).Peak;

        Assert.InRange(Peak(spans), atLeast, atMost);
    }, iter: 20);

    [Fact]
    public void Parts_of_more_seconds_than_are_kept_have_bounds_that_hold_their_peak() =>
        Gen.Select(ManySpans, ManySpans).Sample((some, others) =>
        {
            var sum = Reread(Count(some));
            sum.Merge(Reread(Count(others)));
            var (atMost, atLeast) = sum.Peak;

            Assert.InRange(Peak([.. some, .. others]), atLeast, atMost);
        }, iter: 10);

    [Fact]
    public void The_peak_of_days_that_were_counted_apart_is_exact()
    {
        var random = new Random(5);
        var days = Enumerable.Range(0, 28).Select(day => Enumerable.Range(0, 6_000)
            .Select(_ => (Start: (day * 86_400) + random.Next(80_000), Length: random.Next(1, 600))).ToArray()).ToArray();
        var sum = new ConcurrentCalls();
        foreach (var day in days)
        {
            sum.Merge(Reread(Count(day)));
        }

        var peak = Peak([.. days.SelectMany(day => day)]);

        Assert.Equal((peak, peak), sum.Peak);
    }

    [Fact]
    public void The_peak_of_calls_in_any_order_is_exact_while_their_seconds_are_kept()
    {
        var random = new Random(3);
        var spans = Enumerable.Range(0, 30_000).Select(_ => (random.Next(Month), random.Next(1, 900))).ToArray();

        Assert.Equal((Peak(spans), Peak(spans)), Count(spans).Peak);
    }

    [Fact]
    public void The_peak_of_a_long_listing_from_the_newest_on_is_exact()
    {
        var random = new Random(7);
        var spans = Enumerable.Range(0, 200_000).Select(_ => (Start: random.Next(Month), Length: random.Next(1, 900)))
            .Concat(Enumerable.Range(0, 2_000).Select(_ => (Start: (Month / 2) + random.Next(3600), Length: random.Next(1, 400))))
            .OrderByDescending(span => span.Start).ToArray();

        var peak = Peak(spans);

        Assert.Equal((peak, peak), Count(spans).Peak);
    }

    [Fact]
    public void What_is_kept_does_not_grow_with_the_calls()
    {
        var random = new Random(11);
        var calls = new ConcurrentCalls();
        for (var call = 0; call < 300_000; call++)
        {
            var start = random.Next(12 * Month);
            calls.Add(start, start + random.Next(1, 5000));
        }

        var state = new StateWriter();
        calls.Write(state);

        var reader = new StateReader(state.ToString());
        _ = reader.ReadNumber();
        var slots = reader.ReadCount();
        Assert.InRange(slots, 1, ConcurrentCalls.MostSlots);
    }

    private static ConcurrentCalls Count(params (int Start, int Length)[] spans)
    {
        var calls = new ConcurrentCalls();
        foreach (var (start, length) in spans)
        {
            calls.Add(start, start + length);
        }

        return calls;
    }

    private static ConcurrentCalls Reread(ConcurrentCalls calls)
    {
        var state = new StateWriter();
        calls.Write(state);
        return ConcurrentCalls.Read(new StateReader(state.ToString()));
    }

    private static long Peak((int Start, int Length)[] spans)
    {
        var changes = new long[Month + 1000];
        foreach (var (start, length) in spans)
        {
            changes[start]++;
            changes[start + length]--;
        }

        var (peak, now) = (0L, 0L);
        foreach (var change in changes)
        {
            now += change;
            peak = Math.Max(peak, now);
        }

        return peak;
    }
}
