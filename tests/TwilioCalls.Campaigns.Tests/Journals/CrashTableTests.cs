using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>The crash table of the design: what the next run makes of a row, wherever the process died.</summary>
public class CrashTableTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> Deaths => new()
    {
        { "row", "Waiting" },
        { "row dial", "Unknown" },
        { "row dial dial", "Unknown" },
        { "row dial lost", "Unknown" },
        { "row dial call", "Calling" },
        { "row dial lost found", "Calling" },
        { "row dial put-back", "Waiting" },
        { "row dial refused", "Refused" },
        { "row dial refused row", "Waiting" },
        { "row dial call cancel", "Calling" },
        { "row dial call cancel again", "Waiting" },
        { "row dial call cancel end", "Unanswered" },
        { "row dial call end", "Unanswered" },
        { "row dial call again", "Waiting" },
        { "row dial call again dial", "Unknown" },
        { "row exclude", "Excluded" },
    };

    public static TheoryData<string> Impossible =>
    [
        "row call", "row end", "row lost", "row found", "row dial found", "row dial end", "row dial call dial", "row dial call exclude",
        "row dial call end dial", "row dial call end row", "row cancel", "row dial cancel", "row dial call end cancel", "row exclude dial", "row dial refused dial", "row dial call row", "row dial lost call",
    ];

    [Theory, MemberData(nameof(Deaths))]
    public void The_next_run_takes_a_row_for_what_its_lines_say(string lines, string expected)
    {
        var state = Apply(lines);
        state.Apply(new(LineKind.Open, -1, At), default);

        Assert.Equal(expected, state.Rows[0].State.ToString());
    }

    [Theory, MemberData(nameof(Impossible))]
    public void A_line_that_cannot_follow_is_damage(string lines) => Assert.Throws<FormatException>(() => Apply(lines));

    [Fact]
    public void Only_a_persons_word_dials_a_row_again_whose_outcome_is_unknown()
    {
        var leading = Enum.GetValues<RowEvent>().Where(what => Transitions.Next(RowState.Unknown, what) is not (null or RowState.Unknown));

        Assert.Equal([RowEvent.Dial, RowEvent.Found], leading);
    }

    [Fact]
    public void A_row_that_is_done_is_never_dialled_but_after_a_refusal()
    {
        foreach (var state in new[] { RowState.Answered, RowState.Machine, RowState.Unanswered, RowState.Excluded })
        {
            Assert.All(Enum.GetValues<RowEvent>(), what => Assert.True(Transitions.Next(state, what) is null || Transitions.Next(state, what) == state));
        }
    }

    private static CampaignState Apply(string lines)
    {
        var state = TestState.Of(0);
        foreach (var line in lines.Split(' '))
        {
            state.Apply(LineOf(line), new(1, 1));
        }

        return state;
    }

    private static JournalLine LineOf(string name) => name switch
    {
        "row" => new(LineKind.Row, 0, At) { Key = "14155550101" },
        "dial" => new(LineKind.Dial, 0, At) { Attempt = 1 },
        "call" => new(LineKind.Call, 0, At) { Sid = "CA1" },
        "cancel" => new(LineKind.Cancel, 0, At) { Sid = "CA1" },
        "found" => new(LineKind.Found, 0, At) { Sid = "CA1" },
        "lost" => new(LineKind.Lost, 0, At),
        "refused" => new(LineKind.Refused, 0, At) { Code = 21211 },
        "put-back" => new(LineKind.Refused, 0, At) { Again = At },
        "end" => new(LineKind.End, 0, At) { Sid = "CA1", Status = "busy" },
        "again" => new(LineKind.End, 0, At) { Sid = "CA1", Status = "busy", Again = At },
        "exclude" => new(LineKind.Exclude, 0, At),
        _ => throw new ArgumentException(name),
    };
}
