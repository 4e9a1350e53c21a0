using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Results;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns.Tests.Results;

/// <summary>What is written of a row.</summary>
public class RowResultTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_row_whose_request_is_out_is_calling() =>
        Assert.Equal("Calling", RowResult.Of(Entry(RowState.Dialling), TestCampaign.Row("+14155550101"), null).Outcome);

    [Fact]
    public void What_stands_in_the_line_about_the_outcome_is_written_without_what_could_command_a_terminal()
    {
        var line = new JournalLine(LineKind.End, 0, At)
        {
            Sid = "CA1", Status = "completed\u001b", AnsweredBy = "human\u0007", Duration = 12, Price = 0.02m, Message = "Why.",
        };
        var given = new RowInput("ada\u001b", new() { To = "+14155550101\u001b" }, null, [new("Name", "Ada")]);

        var row = RowResult.Of(Entry(RowState.Answered), given, line);

        Assert.Equal(("ada\uFFFD", "+14155550101\uFFFD", "Answered", 2), (row.Key, row.To, row.Outcome, row.Attempt));
        Assert.Equal(("CA1", "completed\uFFFD", "human\uFFFD", 12, 0.02m, "Why."), (row.Sid, row.Status, row.AnsweredBy, row.Duration, row.Price, row.Message));
        Assert.Equal(given.Cells, row.Cells);
        Assert.Equal("+14155550101\uFFFD: Answered", row.ToString());
    }

    [Fact]
    public void A_row_that_was_refused_after_a_call_still_has_that_call()
    {
        var entry = Entry(RowState.Refused);
        entry.Sid = "CA1";

        Assert.Equal("CA1", RowResult.Of(entry, TestCampaign.Row("+14155550101"), new JournalLine(LineKind.Refused, 0, At) { Code = 21211 }).Sid);
    }

    [Theory]
    [InlineData(RowState.Dialling, LineKind.End, null)]
    [InlineData(RowState.Unknown, LineKind.Lost, "Why.")]
    public void The_call_before_is_not_taken_for_one_of_which_nothing_is_known(object state, object newest, string? message)
    {
        var entry = Entry((RowState)state);
        entry.Sid = "CA1";
        var line = new JournalLine((LineKind)newest, 0, At) { Message = "Why." };
        line = (LineKind)newest == LineKind.End ? line with { Sid = "CA1", Status = "busy", Duration = 0, Price = 0.02m } : line;

        var row = RowResult.Of(entry, TestCampaign.Row("+14155550101"), line);

        Assert.Equal((2, null, null, null, null, message), (row.Attempt, row.Sid, row.Status, row.Duration, row.Price, row.Message));
    }

    [Fact]
    public void A_row_that_comes_once_more_says_so_and_one_without_a_number_has_an_empty_one()
    {
        var duplicate = RowResult.OfDuplicate(TestCampaign.Row("+14155550101"));
        Assert.Equal(("14155550101", "+14155550101", "Duplicate", "An earlier row has the same key."), (duplicate.Key, duplicate.To, duplicate.Outcome, duplicate.Message));
        Assert.Equal(2, duplicate.Cells.Count);

        Assert.Equal("", RowResult.OfDuplicate(new("ada", new(), null, [])).To);
    }

    private static CampaignEntry Entry(RowState state) => new(new RowFields[JournalledRows.BlockLength], 0) { State = state, Attempt = 2 };
}
