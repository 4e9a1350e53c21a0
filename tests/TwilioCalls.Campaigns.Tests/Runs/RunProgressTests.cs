using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Results;
using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>The line of the progress bar.</summary>
public class RunProgressTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_says_what_became_of_the_rows_and_when_those_that_wait_will_have_been_dialled() =>
        Assert.Equal(
            $"4 of 9 done, 2 answered, 2 calling, 2 waiting, 1 unknown, 0.5/s, until about {Local(Now.AddSeconds(4), "HH:mm")}",
            Of("answered machine busy refused dial call lost row row"));

    [Fact]
    public void Of_nothing_that_is_unknown_or_waits_it_says_nothing() => Assert.Equal("1 of 1 done, 1 answered, 0 calling, 0 waiting", Of("answered"));

    [Fact]
    public void It_names_no_time_once_nothing_more_is_dialled() =>
        Assert.Equal("0 of 1 done, 0 answered, 0 calling, 1 waiting, dialling no more", Of("row", isEnding: true));

    [Theory]
    [InlineData(30, false)]
    [InlineData(-1, false)]
    [InlineData(60 * 36, true)]
    public void The_time_of_the_next_row_stands_instead_where_all_wait_for_later_and_has_its_day_if_that_is_not_today(int minutes, bool hasDay)
    {
        var now = new DateTimeOffset(new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Local));
        var next = now.AddMinutes(minutes);
        var state = StateOf("again", next);

        var time = hasDay ? Local(next, "yyyy-MM-dd HH:mm") : Local(minutes > 0 ? next : now.AddSeconds(2), "HH:mm");
        Assert.Equal(
            $"0 of 1 done, 0 answered, 0 calling, 1 waiting, 0.5/s, {(minutes > 0 ? "next at" : "until about")} {time}",
            RunProgress.Of(new(state), new(0.5, null), now, isEnding: false));
    }

    [Fact]
    public void The_totals_add_up_and_know_when_the_first_row_that_waits_is_due()
    {
        var totals = new Totals(StateOf("answered again row dial refused exclude", Now.AddHours(1)));

        Assert.Equal(6, totals.Total);
        Assert.Equal(4, totals.Attempts);
        Assert.Equal((1, 2, 1, 1, 1), (totals[RowState.Answered], totals[RowState.Waiting], totals.Calling, totals[RowState.Refused], totals[RowState.Excluded]));
        Assert.Equal(DateTimeOffset.MinValue, totals.Next);
        Assert.Equal(Now.AddHours(1), new Totals(StateOf("answered again", Now.AddHours(1))).Next);
        Assert.Null(new Totals(StateOf("answered", Now)).Next);
    }

    private static string Of(string rows, bool isEnding = false) => RunProgress.Of(new(StateOf(rows, Now)), new Pace(0.5, null), Now, isEnding);

    /// <param name="rows">What was the last of each row.</param>
    /// <param name="again">When one is dialled again.</param>
    private static CampaignState StateOf(string rows, DateTimeOffset again)
    {
        var state = TestState.Of(0);
        foreach (var (index, last) in rows.Split(' ').Index())
        {
            var sid = $"CA{index}";
            state.Apply(new(LineKind.Row, index, Now) { Key = sid }, new(1, 1));
            JournalLine[] lines = last switch
            {
                "row" => [],
                "exclude" => [new(LineKind.Exclude, index, Now)],
                "dial" => [Dial(index)],
                "lost" => [Dial(index), new(LineKind.Lost, index, Now)],
                "refused" => [Dial(index), new(LineKind.Refused, index, Now)],
                "call" => [Dial(index), new(LineKind.Call, index, Now) { Sid = sid }],
                _ => [Dial(index), new(LineKind.Call, index, Now) { Sid = sid }, End(last, index, sid, again)],
            };
            Array.ForEach(lines, line => state.Apply(line, new(1, 1)));
        }

        return state;
    }

    private static JournalLine Dial(int index) => new(LineKind.Dial, index, Now) { Attempt = 1 };

    private static JournalLine End(string last, int index, string sid, DateTimeOffset again) => new(LineKind.End, index, Now)
    {
        Sid = sid,
        Status = last is "busy" or "again" ? "busy" : "completed",
        AnsweredBy = last == "machine" ? "machine_start" : null,
        Again = last == "again" ? again : null,
    };

    private static string Local(DateTimeOffset time, string format) => time.LocalDateTime.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}
