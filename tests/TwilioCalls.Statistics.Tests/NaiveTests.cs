using CsCheck;
using TwilioCalls.Statistics.Grouping;

namespace TwilioCalls.Statistics.Tests;

/// <summary>Each figure is what its definition gives on the list of all calls, and parts add up to the whole.</summary>
public class NaiveTests
{
    private const int Runs = 300;

    private static readonly CallGrouping[] Groupings = Enum.GetValues<CallGrouping>();

    [Fact]
    public void Every_figure_is_what_its_definition_gives() =>
        History.Calls.Array[0, 120].Sample(calls => AssertNaive(calls, Counting.All(calls)), iter: Runs);

    [Fact]
    public void Every_group_is_what_its_calls_alone_give() =>
        Gen.Select(History.Calls.Array[0, 60], History.Any(Groupings)).Sample((calls, by) =>
        {
            var groups = Counting.Groups(by, calls);

            Assert.Equal(calls.Length, groups.Sum(group => group.Calls));
            foreach (var group in groups)
            {
                AssertNaive([.. calls.Where(call => NaiveGroups.NameOf(call, by) == group.Group)], group);
            }
        }, iter: Runs);

    [Fact]
    public void Statistics_of_parts_add_up_to_one_pass() =>
        Gen.Select(History.Calls.Array[0, 60], History.Calls.Array[0, 60], History.Any(Groupings)).Sample((some, others, by) =>
        {
            var whole = Counting.Groups(by, [.. some, .. others]);
            var sum = Counting.Sum(by, [.. Counting.Groups(by, some), .. Counting.Groups(by, others)]);

            Assert.Equal(whole.Select(Figures), sum.Select(Figures));
        }, iter: Runs);

    [Fact]
    public void Groups_add_up_to_the_whole() =>
        Gen.Select(History.Calls.Array[0, 60], History.Any(Groupings)).Sample((calls, by) =>
            Assert.Equal(Figures(Counting.All(calls)), Figures(Counting.Sum(CallGrouping.None, Counting.Groups(by, calls)).Single())), iter: Runs);

    private static string Figures(CallStatistic statistic) => System.Text.Json.JsonSerializer.Serialize(new
    {
        statistic.Group, statistic.By, statistic.Calls, statistic.Start, statistic.End, statistic.Asr, statistic.Ner, statistic.ByStatus, statistic.ByDirection,
        statistic.TalkSeconds, statistic.MeanTalkSeconds, statistic.MedianTalkSeconds, statistic.P95TalkSeconds, statistic.StartedMinutes,
        statistic.CostText, statistic.Unrated, statistic.HumanRate, statistic.MachineRate, statistic.PeakConcurrentCalls,
        statistic.PeakConcurrentCallsError, statistic.BusyHour, statistic.BusyHourErlangs, statistic.Erlangs, statistic.ShortCalls,
    });

    private static void AssertNaive(Call[] calls, CallStatistic statistic)
    {
        var answered = calls.Where(call => call.Status is "completed" or "in-progress").ToArray();
        var reached = calls.Where(call => call.Status is "completed" or "in-progress" or "busy" or "no-answer").ToArray();
        var seizures = reached.Length + calls.Count(call => call.Status == "failed");
        var talk = answered.Where(call => call.Duration is not null).Select(call => call.Duration!.Value).Order().ToArray();
        var detected = calls.Where(call => call.AnsweredBy is not null).ToArray();

        Assert.Equal(calls.Length, statistic.Calls);
        Assert.Equal(calls.CountBy(call => call.Status!).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, (long)one.Value)), statistic.ByStatus.Select(one => (one.Key, one.Value)));
        Assert.Equal(calls.CountBy(call => call.Direction!).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, (long)one.Value)), statistic.ByDirection.Select(one => (one.Key, one.Value)));
        Assert.Equal(calls.Count(call => call.Status == "canceled"), statistic.Canceled);
        Assert.Equal(seizures, statistic.Seizures);
        Assert.Equal(Ratio(answered.Length, seizures), statistic.Asr);
        Assert.Equal(Ratio(reached.Length, seizures), statistic.Ner);
        Assert.Equal(talk.Sum(one => (long)one), statistic.TalkSeconds);
        Assert.Equal(talk.Sum(one => (long)one) / 60.0, statistic.Minutes);
        Assert.Equal(talk.Sum(one => (one + 59) / 60), statistic.StartedMinutes);
        Assert.Equal(Ratio(talk.Sum(one => (long)one), talk.Length), statistic.MeanTalkSeconds);
        AssertQuantile(talk, 0.5, statistic.MedianTalkSeconds);
        AssertQuantile(talk, 0.95, statistic.P95TalkSeconds);
        Assert.Equal(talk.Count(one => one <= 6), statistic.ShortCalls);
        Assert.Equal(
            calls.Where(call => call.Price is not null).GroupBy(call => call.PriceUnit!).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, -one.Sum(call => call.Price!.Value))),
            statistic.Cost.Select(one => (one.Key, one.Value)));
        Assert.Equal(calls.Count(call => call.Price is null && call.Status is not ("busy" or "failed" or "no-answer" or "canceled")), statistic.Unrated);
        Assert.Equal(Ratio(detected.Count(call => call.AnsweredBy == "human"), detected.Length), statistic.HumanRate);
        Assert.Equal(Ratio(detected.Count(call => call.AnsweredBy!.StartsWith("machine", StringComparison.Ordinal)), detected.Length), statistic.MachineRate);
        Assert.Equal(NaiveLoad.Peak(calls), statistic.PeakConcurrentCalls);
        Assert.Equal(0, statistic.PeakConcurrentCallsError);
        Assert.Equal(NaiveLoad.BusyHour(answered), (statistic.BusyHour, statistic.BusyHourErlangs));
        AssertErlangs(calls, answered, statistic);
    }

    private static void AssertErlangs(Call[] calls, Call[] answered, CallStatistic statistic)
    {
        var ended = calls.Where(call => call.StartTime is not null && call.EndTime is not null).ToArray();
        var (start, end) = (ended.Min(call => call.StartTime), ended.Max(call => call.EndTime));

        Assert.Equal((start, end), (statistic.Start, statistic.End));
        Assert.Equal(
            start == end ? null : answered.Where(call => call.StartTime is not null).Sum(call => (long?)call.Duration ?? 0) / (end - start)!.Value.TotalSeconds, statistic.Erlangs);
    }

    private static void AssertQuantile(int[] sorted, double share, double? actual)
    {
        if (sorted.Length == 0)
        {
            Assert.Null(actual);
            return;
        }

        var exact = sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
        Assert.InRange(actual!.Value, exact * 0.9899, exact * 1.0101);
        if (exact < 64)
        {
            Assert.Equal(exact, actual);
        }
    }

    private static double? Ratio(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
