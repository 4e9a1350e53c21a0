using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Tests.Journals;

/// <summary>What the lines of a journal tell besides the state of each row.</summary>
public class CampaignStateTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly JournalLine Campaign = new(LineKind.Campaign, -1, At) { Header = new("test", "AC", "To", null) };
    private static readonly JournalLine Open = new(LineKind.Open, -1, At);
    private static readonly JournalLine Close = new(LineKind.Close, -1, At);
    private static readonly JournalLine Row = new(LineKind.Row, 0, At) { Key = "ada" };
    private static readonly JournalLine Dial = new(LineKind.Dial, 0, At) { Attempt = 1 };
    private static readonly JournalLine Called = new(LineKind.Call, 0, At) { Sid = "CA1" };

    [Fact]
    public void The_campaigns_line_stands_first_and_only_there()
    {
        Assert.Throws<FormatException>(() => StateOf(Open));
        Assert.Throws<FormatException>(() => StateOf(Campaign, Campaign));
    }

    [Fact]
    public void Only_a_process_that_neither_dialled_nor_came_to_an_end_may_have_left_rows_out()
    {
        Assert.False(new CampaignState().MayLackRows);
        Assert.True(new CampaignState().IsClosed);
        Assert.True(StateOf(Campaign, Open).MayLackRows);
        Assert.True(StateOf(Campaign, Open, Row).MayLackRows);
        Assert.False(StateOf(Campaign, Open, Row, Dial).MayLackRows);
        Assert.False(StateOf(Campaign, Open, Row, Close).MayLackRows);
        Assert.True(StateOf(Campaign, Open, Row, Dial, Open).MayLackRows);
    }

    [Fact]
    public void What_the_calls_cost_is_added_up_in_the_newest_currency_that_was_named()
    {
        var again = new JournalLine(LineKind.End, 0, At) { Sid = "CA1", Status = "busy", Again = At, Price = 0.01m, PriceUnit = "USD" };
        Assert.Equal((null, null), CostOf(Campaign, Row, Dial, Called));
        Assert.Equal((0.01m, "USD"), CostOf(Campaign, Row, Dial, Called, again));
        Assert.Equal((0.03m, "USD"), CostOf(Campaign, Row, Dial, Called, again, Dial, Called, again with { Price = 0.02m, PriceUnit = null }));
        Assert.Equal((0.03m, "EUR"), CostOf(Campaign, Row, Dial, Called, again, Dial, Called, again with { Price = 0.02m, PriceUnit = "EUR" }));

        (decimal?, string?) CostOf(params JournalLine[] lines)
        {
            var state = StateOf(lines);
            return (state.Cost, state.CostUnit);
        }
    }

    [Fact]
    public void A_row_keeps_its_call_until_the_line_of_its_end_has_it()
    {
        Assert.Equal("CA1", RowOf(Campaign, Row, Dial, Called).Sid);
        foreach (var (answeredBy, status, expected) in new[] { ("machine_start", "completed", RowState.Machine), ("human", "completed", RowState.Answered), (null, "busy", RowState.Unanswered) })
        {
            var row = RowOf(Campaign, Row, Dial, Called, new(LineKind.End, 0, At) { Sid = "CA1", Status = status, AnsweredBy = answeredBy });
            Assert.Equal((expected, null), (row.State, row.Sid));
            Assert.Equal("CA1", RowOf(Campaign, Row, Dial, Called, new(LineKind.End, 0, At) { Status = status, AnsweredBy = answeredBy }).Sid);
        }
    }

    [Fact]
    public void The_place_of_its_outcome_is_that_of_the_newest_line_that_tells_one()
    {
        Assert.Equal(default, RowOf(Campaign, Row, Row).Outcome);
        Assert.Equal(new(3, 1), RowOf(Campaign, Row, Row).Row);
        Assert.Equal(default, RowOf(Campaign, Row, Dial).Outcome);
        Assert.Equal(new(4, 1), RowOf(Campaign, Row, Dial, Called).Outcome);
        Assert.Equal(new(4, 1), RowOf(Campaign, Row, Dial, Called, new(LineKind.Cancel, 0, At)).Outcome);
    }

    [Fact]
    public void A_row_whose_newer_line_has_another_key_is_damage() => Assert.Throws<FormatException>(() => StateOf(Campaign, Row, Row with { Key = "grace" }));

    private static CampaignEntry RowOf(params JournalLine[] lines) => StateOf(lines).Rows[0];

    /// <summary>Each line stands one byte behind the one before.</summary>
    private static CampaignState StateOf(params JournalLine[] lines)
    {
        var state = new CampaignState();
        foreach (var (index, line) in lines.Index())
        {
            state.Apply(line, new(index + 1, 1));
        }

        return state;
    }
}
