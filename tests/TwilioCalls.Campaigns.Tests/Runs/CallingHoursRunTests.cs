using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Numbers;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>Days pass in seconds: every ring that the virtual Twilio has is read.</summary>
public class CallingHoursRunTests
{
    // A Wednesday, 18:30 in London.
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 17, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task No_phone_rings_outside_the_hours_though_Twilio_dials_slowly_and_rows_are_tried_again()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 0.05, Clock = SandboxClock.Frozen(Start) }));
        var rows = Enumerable.Range(0, 200).Select(index => TestCampaign.Row(index % 10 == 0 ? "+15005550012" : $"+4420794600{index:00}", $"{index}"));

        await campaign.RunAsync(rows, new()
        {
            CallsPerSecond = 100,
            MaximumAttempt = 3,
            Hours = CallingHours.Read(["09:00-19:00"], [DayOfWeek.Wednesday, DayOfWeek.Thursday], "Europe/London", _ => ["Europe/London"]),
        });

        Assert.Equal((200 - 20) + (20 * 3), campaign.Twilio.Rings.Count);
        Assert.All(campaign.Twilio.Rings, ring => Assert.InRange(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(ring.At, "Europe/London").TimeOfDay, TimeSpan.FromHours(9), TimeSpan.FromHours(19)));
        Assert.All(campaign.Twilio.Rings, ring => Assert.True(ring.At.DayOfWeek is DayOfWeek.Wednesday or DayOfWeek.Thursday));
        Assert.All(campaign.Twilio.Rings, ring => Assert.True(ring.At - ring.Created < TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_row_whose_time_nobody_knows_waits_and_the_run_says_why_and_ends()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, Clock = SandboxClock.Frozen(Start) }));

        var end = await campaign.RunAsync(
            [TestCampaign.Row("sip:ada@example.com", "ada"), TestCampaign.Row("+442079460001")],
            new() { Hours = CallingHours.Read(["09:00-19:00"], null, null, NumberPlaces.ZonesOf) });

        Assert.Equal(EndReason.Done, end.Reason);
        Assert.Equal(["+442079460001"], campaign.Dialled);
        Assert.Contains("time zone", Assert.Single(campaign.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_joins_the_do_not_call_list_midway_is_not_called()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, Clock = SandboxClock.Frozen(Start) }));
        var path = campaign.Path + ".txt";
        await File.WriteAllTextAsync(path, TestCampaign.Number(1) + "\n", Stop);
        campaign.OnWait = now =>
        {
            if (campaign.Dialled.Count == 3)
            {
                File.WriteAllLines(path, [TestCampaign.Number(1), TestCampaign.Number(8)]);
            }
        };

        await campaign.RunAsync(TestCampaign.Rows(10), new() { DoNotCall = DoNotCallList.Open([path], null, Start) });

        Assert.Equal(2, campaign.Done.Count(row => row is { Outcome: "Excluded", Attempt: 0, Sid: null }));
        Assert.DoesNotContain(TestCampaign.Number(1), campaign.Dialled);
        Assert.DoesNotContain(TestCampaign.Number(8), campaign.Dialled);
        Assert.Equal(8, campaign.Dialled.Count);
    }

    [Fact]
    public async Task A_do_not_call_list_that_is_gone_stops_the_dialling()
    {
        using var campaign = new TestCampaign();
        var path = campaign.Path + ".txt";
        await File.WriteAllTextAsync(path, "", Stop);
        var list = DoNotCallList.Open([path], null, Start);
        File.Delete(path);

        var end = await campaign.RunAsync(TestCampaign.Rows(3), new() { DoNotCall = list });

        Assert.IsType<DoNotCallException>(end.Failure);
        Assert.Empty(campaign.Dialled);
        Assert.All(campaign.Read().Rows, row => Assert.Equal(RowState.Waiting, row.State));
    }

    [Fact]
    public async Task A_do_not_call_list_that_goes_while_a_refused_request_waits_stops_the_dialling()
    {
        using var campaign = new TestCampaign();
        var path = campaign.Path + ".txt";
        await File.WriteAllTextAsync(path, "", Stop);
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 1, Fault.TooManyRequests());
        campaign.OnWait = _ => File.Delete(path);

        var end = await campaign.RunAsync(TestCampaign.Rows(1), new() { DoNotCall = DoNotCallList.Open([path], null, Start) });

        Assert.IsType<DoNotCallException>(end.Failure);
        Assert.Empty(campaign.Dialled);
        var row = Assert.Single(campaign.Read().Rows);
        Assert.Equal((RowState.Waiting, 0), (row.State, (int)row.Attempt));
    }
}
