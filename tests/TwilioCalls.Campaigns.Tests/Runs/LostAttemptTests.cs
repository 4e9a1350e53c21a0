using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>Which call may be that of an attempt without an answer, and when it is looked for.</summary>
public class LostAttemptTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    [InlineData(null, true)]
    public void A_call_may_be_its_that_was_created_while_its_request_was_out_by_clocks_that_may_be_half_a_minute_off(int? second, bool may) =>
        Assert.Equal(may, Attempt().MayHaveMade(new() { DateCreated = second is { } after ? Start.AddSeconds(after) : null }));

    [Fact]
    public void The_looks_come_later_and_later()
    {
        var attempt = Attempt();
        var pauses = Enumerable.Range(0, 7).Select(_ =>
        {
            attempt.LookAgain(Start);
            return (attempt.Due - Start).TotalSeconds;
        });

        Assert.Equal([1, 2, 4, 8, 15, 15, 15], pauses);
    }

    [Fact]
    public async Task A_call_is_found_however_the_number_is_written_and_one_of_before_is_not()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, Clock = SandboxClock.Frozen(Start) }));
        using var journal = campaign.Open();
        var row = TestCampaign.Row("+1 (415) 555-0200");
        new CampaignList(journal).Add(row);
        var call = new NewCall { To = TestCampaign.Number(0), From = TestCampaign.From, Url = new("https://example.com/") };
        await campaign.Client.CreateCallAsync(call, campaign.Twilio.AccountSid, cancellation: Stop);
        campaign.Twilio.Advance(TimeSpan.FromMinutes(1));
        journal.Append(new(LineKind.Dial, 0, Start.AddMinutes(1)) { Attempt = 1 });
        journal.Append(new(LineKind.Lost, 0, Start.AddMinutes(1)));
        var lost = new LostCalls(journal, campaign.Client, campaign.Twilio.AccountSid);
        Assert.Null(lost.Due);
        lost.Add(journal.State.Rows[0], row, Start.AddMinutes(1));

        Assert.Equal(Start.AddSeconds(61), lost.Due);
        Assert.Equal((1, 0), (lost.OpenSince(Start.AddMinutes(1)), lost.OpenSince(Start.AddMinutes(1).AddTicks(1))));
        Assert.Empty(await lost.LookAsync(_ => false, Stop));
        campaign.Twilio.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await lost.LookAsync(_ => false, Stop));

        var own = await campaign.Client.CreateCallAsync(call, campaign.Twilio.AccountSid, cancellation: Stop);
        campaign.Twilio.Advance(TimeSpan.FromSeconds(10));
        // Another request to the same number is out, whose call this could be.
        Assert.Empty(await lost.LookAsync(to => to == row.Call.To, Stop));
        campaign.Twilio.Advance(TimeSpan.FromSeconds(10));
        var found = Assert.Single(await lost.LookAsync(_ => false, Stop));

        Assert.Equal((RowState.Calling, own.Sid), (found.Row.State, found.Row.Sid));
        Assert.Equal((null, 0), (lost.Due, lost.OpenSince(Start)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_seconds_after_its_time_was_over_it_is_unknown_and_that_is_said_once(bool isTold)
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, Clock = SandboxClock.Frozen(Start) }));
        using var journal = campaign.Open();
        var row = TestCampaign.Row(TestCampaign.Number(0));
        new CampaignList(journal).Add(row);
        journal.Append(new(LineKind.Dial, 0, Start) { Attempt = 1 });
        journal.Append(new(LineKind.Lost, 0, Start) { Message = "No answer." });
        var lost = new LostCalls(journal, campaign.Client, campaign.Twilio.AccountSid);
        lost.Add(journal.State.Rows[0], row, Start, isTold);
        lost.Add(journal.State.Rows[0], row, Start, isTold);
        Assert.Equal(1, lost.OpenSince(Start));

        campaign.Twilio.Advance(TimeSpan.FromSeconds(69.9));
        Assert.Empty(await lost.LookAsync(_ => false, Stop));
        campaign.Twilio.Advance(TimeSpan.FromSeconds(10));
        Assert.Single(await lost.LookAsync(_ => false, Stop));

        Assert.Equal(
            isTold ? "No answer."
                : "It is not known whether +14155550200 was called from +14155550199 at 2026-04-01T09:00:00Z: the request has no answer, and Twilio's list has no such call.",
            journal.ReadOutcome(journal.State.Rows[0])!.Value.Message);
    }

    [Fact]
    public void One_whose_time_has_long_been_over_is_looked_for_at_once()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, Clock = SandboxClock.Frozen(Start) }));
        using var journal = campaign.Open();
        var row = TestCampaign.Row(TestCampaign.Number(0));
        new CampaignList(journal).Add(row);
        journal.Append(new(LineKind.Dial, 0, Start) { Attempt = 1 });
        var lost = new LostCalls(journal, campaign.Client, campaign.Twilio.AccountSid);

        lost.Add(journal.State.Rows[0], row, Start.AddSeconds(70));

        Assert.True(lost.Due <= Start);
    }

    private static LostAttempt Attempt() => new(default, TestCampaign.Number(0), TestCampaign.From, Start, Start.AddMinutes(1), IsTold: false);
}
