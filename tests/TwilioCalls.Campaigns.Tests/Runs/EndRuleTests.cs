using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>Whether a call that has ended is the end of its row.</summary>
public class EndRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly CampaignSettings Settings = new() { MaximumAttempt = 2, RetryInterval = TimeSpan.FromMinutes(30), RetryOn = ["busy", "machine"] };

    [Theory]
    [InlineData("busy", null, 1, true)]
    [InlineData("busy", null, 2, false)]
    [InlineData("no-answer", null, 1, false)]
    [InlineData("completed", null, 1, false)]
    [InlineData("completed", "human", 1, false)]
    [InlineData("completed", "machine_end_beep", 1, true)]
    [InlineData("completed", "fax", 1, true)]
    [InlineData("completed", "machine_start", 2, false)]
    [InlineData("failed", "machine_start", 1, false)]
    [InlineData(null, null, 1, false)]
    public void A_row_is_dialled_again_after_the_ends_that_were_named_while_attempts_are_left(string? status, string? answeredBy, int attempt, bool isAgain)
    {
        var line = EndRule.LineOf(Row(attempt), new() { Sid = "CA1", Status = status, AnsweredBy = answeredBy, EndTime = Now.AddMinutes(-1) }, Settings, Now);

        Assert.Equal(isAgain ? Now.AddMinutes(29) : null, line.Again);
        Assert.Equal((LineKind.End, 0, Now, "CA1", status, answeredBy), (line.Kind, line.Row, line.At, line.Sid, line.Status, line.AnsweredBy));
    }

    [Fact]
    public void Without_the_time_at_which_it_ended_it_ended_now() =>
        Assert.Equal(Now.AddMinutes(30), EndRule.LineOf(Row(1), new() { Sid = "CA1", Status = "busy" }, Settings, Now).Again);

    [Theory]
    [InlineData("canceled", true, true)]
    [InlineData("canceled", false, false)]
    [InlineData("completed", true, false)]
    public void Only_what_was_canceled_here_waits_at_once_however_often_it_was_tried(string status, bool isCanceledHere, bool isAgain)
    {
        var row = Row(5);
        row.IsCanceledHere = isCanceledHere;

        Assert.Equal(isAgain ? Now : null, EndRule.LineOf(row, new() { Sid = "CA1", Status = status, EndTime = Now.AddMinutes(-1) }, Settings, Now).Again);
    }

    [Fact]
    public void A_currency_stands_with_a_price_only()
    {
        var without = EndRule.LineOf(Row(1), new() { Sid = "CA1", Status = "completed", Duration = 12, PriceUnit = "USD" }, Settings, Now);
        var with = EndRule.LineOf(Row(1), new() { Sid = "CA1", Status = "completed", Duration = 12, Price = 0.02m, PriceUnit = "USD" }, Settings, Now);

        Assert.Equal((12, null, null), (without.Duration, without.Price, without.PriceUnit));
        Assert.Equal((12, 0.02m, "USD"), (with.Duration, with.Price, with.PriceUnit));
    }

    private static CampaignEntry Row(int attempt) => new(new RowFields[JournalledRows.BlockLength], 0) { Attempt = (short)attempt };
}
