using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>When the calls on the line are looked at, and what is seen of them.</summary>
public class LineWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_first_look_comes_after_five_seconds_the_next_ones_later_and_later_until_something_happens()
    {
        using var campaign = Campaign();
        var line = new LineWatch(campaign.Client, campaign.Twilio.AccountSid);
        Assert.Null(line.Due);
        line.Add(await DialAsync(campaign, 0), Start);
        Assert.Equal(Start.AddSeconds(5), line.Due);

        // Neither is the first look put off by another call.
        line.Add(await DialAsync(campaign, 1), Start.AddSeconds(3));
        Assert.Equal((2, Start.AddSeconds(5)), (line.Count, line.Due));

        var pauses = new List<double>();
        for (var look = 0; look < 4; look++)
        {
            await line.LookAsync(Stop);
            pauses.Add((line.Due!.Value - campaign.Twilio.Clock.GetUtcNow()).TotalSeconds);
        }

        Assert.Equal([7.5, 11.25, 15, 15], pauses);
        line.Add(await DialAsync(campaign, 2), Start.AddSeconds(4));
        Assert.Equal(Start.AddSeconds(9), line.Due);
        await line.LookAsync(Stop);
        Assert.Equal(Start.AddSeconds(7.5), line.Due);
    }

    [Fact]
    public async Task Calls_that_have_ended_come_in_the_order_in_which_they_were_dialled_and_once()
    {
        using var campaign = Campaign();
        var line = new LineWatch(campaign.Client, campaign.Twilio.AccountSid);
        for (var number = 0; number < 3; number++)
        {
            line.Add(await DialAsync(campaign, number), Start);
            campaign.Twilio.Advance(TimeSpan.FromSeconds(1));
        }

        campaign.Twilio.Advance(TimeSpan.FromMinutes(10));
        var ended = await line.LookAsync(Stop);

        Assert.Equal([0, 1, 2], ended.Select(one => one.Row.Index));
        Assert.All(ended, one => Assert.Equal((one.Row.Sid, "completed"), (one.Call.Sid, one.Call.Status)));
        Assert.Equal((0, null), (line.Count, line.Due));
        line.Add(await DialAsync(campaign, 3), campaign.Twilio.Clock.GetUtcNow());
        Assert.Empty(await line.LookAsync(Stop));
    }

    [Fact]
    public async Task What_Twilio_has_not_begun_to_dial_is_told_apart()
    {
        using var campaign = Campaign(0.01);
        var line = new LineWatch(campaign.Client, campaign.Twilio.AccountSid);
        line.Add(await DialAsync(campaign, 0), Start);
        line.Add(await DialAsync(campaign, 1), Start);
        campaign.Twilio.Advance(TimeSpan.FromSeconds(101));

        Assert.Empty(await line.LookAsync(Stop));

        Assert.Equal(1, Assert.Single(line.Queued).Index);
        Assert.Equal(2, line.Count);
    }

    [Theory]
    [InlineData(59, 0)]
    [InlineData(61, 1)]
    public async Task A_call_that_no_listing_shows_for_a_minute_is_asked_for_and_has_ended_if_it_is_not_there(int seconds, int ended)
    {
        using var campaign = Campaign();
        var line = new LineWatch(campaign.Client, campaign.Twilio.AccountSid);
        line.Add(Row(0, "CA" + new string('0', 32), Start), Start);
        campaign.Twilio.Advance(TimeSpan.FromSeconds(seconds));

        var calls = await line.LookAsync(Stop);

        Assert.Equal(ended, calls.Count);
        Assert.All(calls, one => Assert.Equal((null, "CA" + new string('0', 32)), (one.Call.Status, one.Call.Sid)));
        Assert.Equal(1 - ended, line.Count);
    }

    [Fact]
    public async Task A_call_that_a_listing_shows_is_not_asked_for_by_itself()
    {
        using var campaign = Campaign(0.01);
        var line = new LineWatch(campaign.Client, campaign.Twilio.AccountSid);
        line.Add(await DialAsync(campaign, 0), Start);
        line.Add(await DialAsync(campaign, 1), Start);
        campaign.Twilio.Advance(TimeSpan.FromMinutes(2));

        await line.LookAsync(Stop);

        Assert.Single(campaign.Twilio.Requests, request => request.Method == "GET");
    }

    [Fact]
    public async Task A_look_that_fails_is_tried_again_later_and_loses_no_call()
    {
        using var campaign = Campaign();
        campaign.Client = campaign.ClientOf(campaign.Twilio, options => options with { Retry = new() { MaximumRetryCount = 0 } });
        var line = new LineWatch(campaign.Client, campaign.Twilio.AccountSid);
        line.Add(await DialAsync(campaign, 0), Start);
        campaign.Twilio.Faults.Next(ApiOperation.List, Fault.Status(503));

        await Assert.ThrowsAsync<TwilioException>(() => line.LookAsync(Stop));

        Assert.Equal((1, Start.AddSeconds(15)), (line.Count, line.Due));
    }

    private static TestCampaign Campaign(double callsPerSecond = 100) =>
        new(new(new() { CallCount = 0, CallsPerSecond = callsPerSecond, Clock = SandboxClock.Frozen(Start) }));

    private static async Task<CampaignEntry> DialAsync(TestCampaign campaign, int number)
    {
        var call = await campaign.Client.CreateCallAsync(TestCampaign.Row(TestCampaign.Number(number)).Call, campaign.Twilio.AccountSid, cancellation: Stop);
        return Row(number, call.Sid!, campaign.Twilio.Clock.GetUtcNow());
    }

    private static CampaignEntry Row(int index, string sid, DateTimeOffset dialled) =>
        new(new RowFields[JournalledRows.BlockLength], index) { Sid = sid, Dialled = dialled };
}
