using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Campaigns.Tests.Runs;

public class StopTests
{
    private static readonly CampaignSettings Settings = new() { CallsPerSecond = 1 };

    [Fact]
    public async Task A_stop_file_ends_the_dialling_and_what_is_on_the_line_is_followed()
    {
        using var campaign = new TestCampaign();
        campaign.OnWait = _ =>
        {
            if (campaign.Dialled.Count == 3)
            {
                new StopFile(campaign.Path).Lay(cancelQueued: false);
            }
        };

        var end = await campaign.RunAsync(TestCampaign.Rows(10), Settings);

        Assert.Equal(EndReason.Stopped, end.Reason);
        Assert.InRange(campaign.Dialled.Count, 3, 4);
        Assert.Equal(campaign.Dialled.Count, campaign.Done.Count(row => row.Outcome == "Answered"));
        Assert.False(File.Exists(campaign.Path + ".stop"));

        campaign.OnWait = static _ => { };
        await campaign.RunAsync(settings: Settings);

        Assert.Equal(10, campaign.Dialled.Distinct().Count());
        Assert.Equal(10, campaign.Dialled.Count);
    }

    [Fact]
    public async Task What_Twilio_has_not_dialled_yet_can_be_canceled_and_is_dialled_by_the_next_run()
    {
        using var campaign = new TestCampaign(new(new() { CallCount = 0, CallsPerSecond = 0.1 }));
        var waits = 0;
        campaign.OnWait = _ =>
        {
            if (campaign.Dialled.Count >= 1 && waits++ == 0)
            {
                new StopFile(campaign.Path).Lay(cancelQueued: true);
            }
        };

        await campaign.RunAsync(TestCampaign.Rows(3), Settings);

        var canceled = campaign.Read().Rows.Count(row => row.State == RowState.Waiting);
        Assert.NotEqual(0, canceled);
        campaign.OnWait = static _ => { };
        await campaign.RunAsync(settings: Settings);

        Assert.All(campaign.Read().Rows, row => Assert.Equal((RowState.Answered, 1), (row.State, (int)row.Attempt)));
        Assert.Equal(3, campaign.Twilio.Rings.Select(ring => ring.To).Distinct().Count());
        Assert.Equal(3, campaign.Twilio.Rings.Count);
    }

    [Fact]
    public async Task A_stopped_run_leaves_calls_on_the_line_which_the_next_follows()
    {
        using var campaign = new TestCampaign();
        using var stop = new CancellationTokenSource();
        campaign.OnWait = _ => (campaign.Dialled.Count == 4 ? stop : new()).Cancel();

        var end = await campaign.RunAsync(TestCampaign.Rows(10), Settings, stop.Token);

        Assert.Equal(EndReason.Stopped, end.Reason);
        Assert.Contains(campaign.Read().Rows, row => row.State == RowState.Calling);
        Assert.DoesNotContain(campaign.Read().Rows, row => row.State is RowState.Unknown or RowState.Dialling);
        campaign.OnWait = static _ => { };
        await campaign.RunAsync(settings: Settings);
        Assert.Equal(10, campaign.Dialled.Count);
        Assert.All(campaign.Read().Rows, row => Assert.Equal(RowState.Answered, row.State));
    }

    [Fact]
    public async Task The_time_and_the_number_of_calls_of_a_run_can_be_limited()
    {
        using var campaign = new TestCampaign();

        var byTime = await campaign.RunAsync(TestCampaign.Rows(30), Settings with { MaximumDuration = TimeSpan.FromSeconds(10) });
        var dialled = campaign.Dialled.Count;
        var byNumber = await campaign.RunAsync(settings: Settings with { MaximumCall = 5 });

        Assert.Equal(EndReason.TimeIsOver, byTime.Reason);
        Assert.InRange(dialled, 9, 11);
        Assert.Equal(EndReason.Limit, byNumber.Reason);
        Assert.Equal(dialled + 5, campaign.Dialled.Count);
        Assert.Equal(dialled + 5, campaign.Done.Count(row => row.Outcome == "Answered"));
    }

    [Fact]
    public async Task The_run_ends_when_too_many_of_the_last_calls_failed()
    {
        using var campaign = new TestCampaign();
        var failing = Enumerable.Range(0, 200).Select(index => TestCampaign.Row(index % 2 == 0 ? "+15005550013" : TestCampaign.Number(index), $"{index}"));

        var end = await campaign.RunAsync(failing, Settings with { MaximumFailurePercent = 40 });

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.InRange(campaign.Dialled.Count, 50, 120);
    }

    [Fact]
    public async Task Refusals_that_all_calls_would_meet_end_the_run_and_better_parameters_dial_the_same_rows()
    {
        using var campaign = new TestCampaign();
        var rows = TestCampaign.Rows(20);
        Array.ForEach(rows, row => row.Call.From = "+15005550001");

        var end = await campaign.RunAsync(rows, Settings);

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.Empty(campaign.Done);
        Array.ForEach(rows, row => row.Call.From = TestCampaign.From);
        await campaign.RunAsync(rows, Settings);
        Assert.Equal(20, campaign.Dialled.Distinct().Count());
        Assert.Equal(20, campaign.Dialled.Count);
    }

    [Fact]
    public async Task A_row_that_was_refused_more_than_once_can_still_be_put_right()
    {
        using var campaign = new TestCampaign();
        foreach (var from in new[] { "+15005550001", "+15005550002", TestCampaign.From })
        {
            var rows = TestCampaign.Rows(1);
            rows[0].Call.From = from;
            await campaign.RunAsync(rows, Settings);
        }

        Assert.Equal([TestCampaign.Number(0)], campaign.Dialled);
        Assert.Equal(RowState.Answered, Assert.Single(campaign.Read().Rows).State);
    }

    [Fact]
    public async Task Without_a_connection_rows_wait_and_the_run_ends_after_a_while()
    {
        using var campaign = new TestCampaign();
        campaign.Twilio.Faults.Every(ApiOperation.Create, Fault.ConnectionRefused());

        var end = await campaign.RunAsync(TestCampaign.Rows(20), Settings);

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.NotEmpty(campaign.Warnings);
        Assert.All(campaign.Read().Rows, row => Assert.Equal((RowState.Waiting, 0), (row.State, (int)row.Attempt)));
    }
}
