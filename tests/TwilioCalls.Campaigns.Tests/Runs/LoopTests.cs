using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Faults.Kinds;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>What the loop of a run does between two calls.</summary>
public class LoopTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly CampaignSettings Settings = new() { CallsPerSecond = 1 };

    [Fact]
    public async Task What_is_handed_out_stands_in_the_file_before_the_run_waits_again()
    {
        using var campaign = Campaign();
        var seen = 0;
        campaign.OnWait = _ =>
        {
            var rows = campaign.Read().Rows;
            Assert.Equal(campaign.Done.Count, rows.Count(row => row.State == RowState.Answered));
            seen = Math.Max(seen, campaign.Done.Count);
        };

        Assert.Equal(EndReason.Done, (await campaign.RunAsync(TestCampaign.Rows(30), Settings)).Reason);

        Assert.NotEqual(0, seen);
    }

    [Fact]
    public async Task That_a_row_is_dialled_again_stands_in_the_file_while_it_waits()
    {
        using var campaign = Campaign();
        var states = new List<RowState>();
        campaign.OnWait = now =>
        {
            if (now >= Start.AddMinutes(30) && campaign.Dialled.Count == 1)
            {
                states.Add(campaign.Read().Rows[0].State);
            }
        };

        await campaign.RunAsync([TestCampaign.Row("+15005550011")], Settings with { MaximumAttempt = 2, RetryInterval = TimeSpan.FromMinutes(30) });

        Assert.Equal([RowState.Waiting], states.Distinct());
    }

    [Fact]
    public async Task A_fault_of_whoever_takes_the_rows_ends_the_run_and_loses_no_call()
    {
        using var campaign = Campaign();
        using (var journal = campaign.Open())
        {
            var list = new CampaignList(journal);
            Array.ForEach(TestCampaign.Rows(20), row => list.Add(row));
            using var run = new RunContext(campaign.Client, campaign.Twilio.AccountSid, journal, Settings)
            {
                Done = _ => throw new NotImplementedException("Not yet."),
                Warn = campaign.Warnings.Add,
                Passwords = list.Passwords,
            };

            var loop = new CampaignRun(run, new(campaign.Path));
            Assert.DoesNotContain("dialling no more", loop.Progress, StringComparison.Ordinal);
            var end = await loop.RunAsync(Stop);

            Assert.EndsWith(", dialling no more", loop.Progress, StringComparison.Ordinal);
            Assert.Equal((EndReason.Failed, "Not yet."), (end.Reason, end.Message));
            Assert.IsType<NotImplementedException>(end.Failure);
        }

        await campaign.RunAsync(settings: Settings);
        Assert.Equal(20, campaign.Dialled.Count);
        Assert.Equal(20, campaign.Dialled.Distinct().Count());
    }

    [Fact]
    public async Task The_time_of_a_run_is_over_also_while_all_rows_wait_for_later()
    {
        using var campaign = Campaign();

        var end = await campaign.RunAsync([TestCampaign.Row("+15005550011")], Settings with { MaximumAttempt = 2, MaximumDuration = TimeSpan.FromMinutes(10) });

        Assert.Equal((EndReason.TimeIsOver, "-MaximumDuration is over."), (end.Reason, end.Message));
        Assert.Equal(Start.AddMinutes(10), campaign.Twilio.Clock.GetUtcNow());
        Assert.Single(campaign.Dialled);
    }

    [Fact]
    public async Task A_journal_that_is_taken_away_while_all_rows_wait_for_later_ends_the_run_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nobody can take the file away.");
        using var campaign = Campaign();
        campaign.OnWait = now =>
        {
            if (campaign.Dialled.Count == 1 && now >= Start.AddSeconds(10))
            {
                File.Delete(campaign.Path);
            }
        };

        var end = await campaign.RunAsync([TestCampaign.Row("+15005550011")], Settings with { MaximumAttempt = 3, RetryInterval = TimeSpan.FromMinutes(30) });

        Assert.Equal(EndReason.Failed, end.Reason);
        Assert.InRange(campaign.Twilio.Clock.GetUtcNow(), Start, Start.AddMinutes(31));
        Assert.Single(campaign.Dialled);
    }

    [Fact]
    public async Task A_run_with_fewer_attempts_than_the_one_before_ends_the_rows_that_have_none_left()
    {
        using var campaign = Campaign();
        using var stop = new CancellationTokenSource();
        campaign.OnWait = now => (now >= Start.AddMinutes(1) ? stop : new()).Cancel();
        await campaign.RunAsync([TestCampaign.Row("+15005550011")], Settings with { MaximumAttempt = 2 }, stop.Token);
        Assert.Equal(RowState.Waiting, campaign.Read().Rows[0].State);
        campaign.OnWait = static _ => { };

        var end = await campaign.RunAsync(settings: Settings);

        Assert.Equal(EndReason.Done, end.Reason);
        Assert.Single(campaign.Dialled);
        Assert.Single(campaign.Done, row => row is { Outcome: "Unanswered", Status: "busy", Attempt: 1, Sid.Length: 34, Price: null });
    }

    [Fact]
    public async Task A_row_whose_second_attempt_was_refused_is_not_dialled_by_a_run_that_allows_one_only()
    {
        using var campaign = Campaign();
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, new Fault(new FaultBehavior("From", _ => ApiAnswer.Of(new ApiError(400, 21210, "Not verified")))));
        await campaign.RunAsync([TestCampaign.Row("+15005550011")], Settings with { MaximumAttempt = 2 });
        Assert.Equal((RowState.Waiting, 1), (campaign.Read().Rows[0].State, (int)campaign.Read().Rows[0].Attempt));

        var end = await campaign.RunAsync(settings: Settings);

        Assert.Equal(EndReason.Done, end.Reason);
        Assert.Single(campaign.Dialled);
        Assert.Single(campaign.Done, row => row is { Outcome: "Unanswered", Status: "busy", Attempt: 1, Sid.Length: 34 });
    }

    [Fact]
    public async Task A_run_that_is_stopped_by_the_file_says_by_what()
    {
        using var campaign = Campaign();
        campaign.OnWait = _ => new StopFile(campaign.Path).Lay(cancelQueued: false);

        Assert.Equal("It was stopped by Stop-TwilioCampaign.", (await campaign.RunAsync(TestCampaign.Rows(5), Settings)).Message);
    }

    [Fact]
    public async Task Calls_that_cannot_be_followed_are_left_to_the_next_run_with_a_warning_a_look()
    {
        using var campaign = Campaign();
        campaign.Twilio.Faults.Every(ApiOperation.List, Fault.Status(503));

        var end = await campaign.RunAsync(TestCampaign.Rows(2), Settings);

        Assert.Equal(EndReason.Limit, end.Reason);
        Assert.StartsWith("The calls on the line cannot be followed: ", end.Message, StringComparison.Ordinal);
        Assert.Equal(10, campaign.Warnings.Count(warning => warning.StartsWith("The calls on the line could not be looked at, which is tried again: ", StringComparison.Ordinal)));
        Assert.Equal(2, campaign.Read().Rows.Count(row => row.State == RowState.Calling));

        campaign.Twilio.Faults.Clear();
        await campaign.RunAsync(settings: Settings);
        Assert.Equal(2, campaign.Done.Count(row => row.Outcome == "Answered"));
        Assert.Equal(2, campaign.Dialled.Count);
    }

    [Theory]
    [InlineData(nameof(ApiOperation.Create))]
    [InlineData(nameof(ApiOperation.List))]
    public async Task A_login_that_is_refused_ends_the_run_and_the_row_waits(string operation)
    {
        using var campaign = Campaign();
        campaign.Twilio.Faults.Every(Enum.Parse<ApiOperation>(operation), new Fault(new FaultBehavior("401", _ => ApiAnswer.Of(new ApiError(401, 20003, "Authenticate")))));

        var end = await campaign.RunAsync(TestCampaign.Rows(40), Settings with { MaximumRequest = 1 });

        Assert.Equal(EndReason.Failed, end.Reason);
        Assert.Equal(401, Assert.IsType<TwilioException>(end.Failure).StatusCode);
        Assert.Contains("Authenticate", end.Message, StringComparison.Ordinal);
        Assert.InRange(campaign.Dialled.Count, 0, 8);
        Assert.DoesNotContain(campaign.Read().Rows, row => row.State is RowState.Refused or RowState.Unknown or RowState.Dialling);
    }

    [Fact]
    public async Task Too_many_requests_put_the_row_back_with_a_warning()
    {
        using var campaign = Campaign();
        campaign.Client = campaign.ClientOf(campaign.Twilio, options => options with { Retry = new() { MaximumRetryCount = 0 } });
        campaign.Twilio.Faults.Nth(ApiOperation.Create, 2, Fault.TooManyRequests());

        var end = await campaign.RunAsync(TestCampaign.Rows(3), Settings);

        Assert.Equal(EndReason.Done, end.Reason);
        Assert.StartsWith("A call could not be dialled, and comes again: ", Assert.Single(campaign.Warnings), StringComparison.Ordinal);
        Assert.Equal(3, campaign.Done.Count(row => row is { Outcome: "Answered", Attempt: 1 }));
    }

    [Fact]
    public async Task A_call_whose_record_was_deleted_is_the_end_of_its_row_which_says_so()
    {
        using var campaign = Campaign();
        using (var journal = campaign.Open())
        {
            new CampaignList(journal).Add(TestCampaign.Rows(1)[0]);
            journal.Append(new(LineKind.Dial, 0, Start.AddMinutes(-5)) { Attempt = 1 });
            journal.Append(new(LineKind.Call, 0, Start.AddMinutes(-5)) { Sid = "CA" + new string('0', 32) });
            await journal.CloseAsync();
        }

        await campaign.RunAsync(settings: Settings);

        var row = Assert.Single(campaign.Done);
        Assert.Equal("Unanswered", row.Outcome);
        Assert.Equal("The call's record was deleted: what became of it is not known.", row.Message);
    }

    [Fact]
    public async Task A_row_that_needs_a_password_waits_until_its_row_is_given_again_and_is_then_dialled_with_it()
    {
        using var campaign = Campaign();
        var row = TestCampaign.Row("sip:ada@example.com", "ada");
        (row.Call.SipAuthUsername, row.Call.SipAuthPassword) = ("ada", "open-sesame");
        using (var journal = campaign.Open())
        {
            new CampaignList(journal).Add(row);
            await journal.CloseAsync();
        }

        var without = await campaign.RunAsync(settings: Settings);

        Assert.Equal(EndReason.Done, without.Reason);
        Assert.Empty(campaign.Dialled);
        Assert.Equal("1 row was not dialled and waits: its SIP password is in no journal; give its row again.", Assert.Single(campaign.Warnings));

        await campaign.RunAsync([row], Settings);
        Assert.Equal(["sip:ada@example.com"], campaign.Dialled);
        Assert.Single(campaign.Warnings);
    }

    private static TestCampaign Campaign() => new(new(new() { CallCount = 0, Clock = SandboxClock.Frozen(Start) }));
}
