using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

/// <summary>When a run must end, to the call.</summary>
public class RunLimitsTests
{
    [Fact]
    public void Nothing_that_happened_is_no_reason_to_end()
    {
        var limits = new RunLimits(new() { MaximumCall = 1, MaximumFailurePercent = 0 });

        Assert.Equal((null, null, null), (limits.Reached, limits.Blind, limits.CallerRefused));
    }

    [Fact]
    public void As_many_calls_are_allowed_as_were_said_with_those_that_are_out()
    {
        var limits = new RunLimits(new() { MaximumCall = 3 });
        limits.Called();

        Assert.True(limits.AllowsAnother(1, 0));
        Assert.False(limits.AllowsAnother(2, 0));
        limits.Called();
        Assert.Null(limits.Reached);
        limits.Called();
        Assert.Equal("-MaximumCall 3 is reached.", limits.Reached);
    }

    [Fact]
    public void While_an_attempt_is_looked_for_as_many_are_out_as_may_be_lost_too()
    {
        var limits = new RunLimits(new() { MaximumUnknown = 3 });

        Assert.True(limits.AllowsAnother(100, 0));
        Assert.True(limits.AllowsAnother(2, 1));
        Assert.False(limits.AllowsAnother(3, 1));
        limits.Unknown();
        Assert.True(limits.AllowsAnother(1, 1));
        Assert.False(limits.AllowsAnother(2, 1));
        Assert.False(limits.AllowsAnother(3, 0));
    }

    [Fact]
    public void One_more_row_is_unknown_than_is_allowed_and_the_run_ends()
    {
        var limits = new RunLimits(new() { MaximumUnknown = 1 });
        limits.Unknown();
        Assert.Null(limits.Reached);

        limits.Unknown();

        Assert.StartsWith("Of 2 calls of this run it is not known whether they were dialled, and -MaximumUnknown is 1.", limits.Reached, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_so_many_of_the_last_50_calls_failed_and_the_run_ends()
    {
        var limits = new RunLimits(new() { MaximumFailurePercent = 20 });
        End("failed", 11);
        End("completed", 38);
        Assert.Null(limits.Reached);

        End("completed", 1);
        Assert.Equal("11 of the last 50 calls failed, and -MaximumFailurePercent is 20.", limits.Reached);

        // The first one is forgotten.
        End("completed", 1);
        Assert.Null(limits.Reached);

        void End(string status, int count)
        {
            for (var call = 0; call < count; call++)
            {
                limits.Ended(status);
            }
        }
    }

    [Fact]
    public void Without_a_limit_all_calls_may_fail()
    {
        var limits = new RunLimits(new());
        for (var call = 0; call < 60; call++)
        {
            limits.Ended("failed");
        }

        Assert.Null(limits.Reached);
    }

    [Fact]
    public void Five_refusals_in_succession_end_the_run_which_says_what_becomes_of_the_rows()
    {
        var limits = new RunLimits(new());
        for (var refused = 0; refused < 4; refused++)
        {
            limits.Refused("No.", Refusal.OfRow, 21205);
        }

        Assert.Null(limits.Reached);
        limits.Refused("Not so.", Refusal.OfRow, 21205);
        Assert.Equal("Twilio refused 5 calls in succession, the last one so: Not so. Rows that are Refused take other parameters when they are given again.", limits.Reached);
    }

    [Fact]
    public void Those_of_the_caller_count_together_with_those_of_rows()
    {
        var limits = new RunLimits(new());
        limits.Refused("No.", Refusal.OfRow, 21205);
        for (var refused = 0; refused < 3; refused++)
        {
            limits.Refused("Not from there.", Refusal.OfCaller, 21210);
        }

        Assert.Null(limits.Reached);
        limits.Refused("Nor so.", Refusal.OfCaller, null);

        Assert.Equal(
            "Twilio refused 5 calls in succession, the last one so: Nor so. Where the account or -From is refused, the rows wait: put that right, and they are dialled."
            + " Rows that are Refused take other parameters when they are given again.",
            limits.Reached);
        Assert.Equal("Twilio refused the account or -From for 4 rows, the last time so: Nor so. They wait: put that right, and they are dialled.", limits.CallerRefused);
    }

    [Fact]
    public void The_code_stands_with_the_refusal_of_the_caller()
    {
        var limits = new RunLimits(new());
        limits.Refused("Not from there.", Refusal.OfCaller, 21210);

        Assert.StartsWith("Twilio refused the account or -From for 1 row, the last time so: Not from there. (21210) They", limits.CallerRefused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("call")]
    [InlineData("number")]
    public void A_call_that_was_dialled_or_a_number_that_was_refused_ends_what_was_in_succession(string what)
    {
        var limits = new RunLimits(new());
        for (var round = 0; round < 2; round++)
        {
            limits.Refused("No.", Refusal.OfRow, 21205);
            limits.Refused("No.", Refusal.OfRow, 21205);
            limits.Refused("No.", Refusal.OfCaller, 21210);
            limits.PutBack("Not now.");
            limits.PutBack("Not now.");
            limits.PutBack("Not now.");
            if (what == "call")
            {
                limits.Called();
            }
            else
            {
                limits.Refused("No such number.", Refusal.OfNumber, 21211);
            }
        }

        Assert.Null(limits.Reached);
    }

    [Theory]
    [InlineData(nameof(Refusal.OfRow))]
    [InlineData(nameof(Refusal.OfCaller))]
    public void Five_that_were_put_back_in_succession_end_the_run_and_a_refusal_is_between_them(string between)
    {
        var limits = new RunLimits(new());
        PutBack(4);
        limits.Refused("No.", Enum.Parse<Refusal>(between), 21205);
        PutBack(4);
        Assert.Null(limits.Reached);

        limits.PutBack("Too many requests.");

        Assert.Equal("5 calls in succession could not be dialled, the last one so: Too many requests. They wait.", limits.Reached);

        void PutBack(int count)
        {
            for (var one = 0; one < count; one++)
            {
                limits.PutBack("Not now.");
            }
        }
    }

    [Fact]
    public void A_refusal_counts_as_a_call_that_failed()
    {
        var limits = new RunLimits(new() { MaximumFailurePercent = 0 });
        limits.Refused("No such number.", Refusal.OfNumber, 21211);
        for (var call = 0; call < 48; call++)
        {
            limits.Ended("completed");
        }

        Assert.Null(limits.Reached);
        limits.Ended("busy");

        Assert.Equal("1 of the last 50 calls failed, and -MaximumFailurePercent is 0.", limits.Reached);
        limits.Ended("completed");
        Assert.Null(limits.Reached);
    }

    [Fact]
    public void Ten_looks_in_succession_that_failed_leave_the_calls_to_the_next_run()
    {
        var limits = new RunLimits(new());
        Fail(9);
        Assert.Null(limits.Blind);
        limits.Looked();
        Fail(9);
        Assert.Null(limits.Blind);

        Fail(1);

        Assert.Equal("The calls on the line cannot be followed: No connection. Run the same command again: it goes on from here.", limits.Blind);

        void Fail(int count)
        {
            for (var look = 0; look < count; look++)
            {
                limits.LookFailed("No connection.");
            }
        }
    }
}
