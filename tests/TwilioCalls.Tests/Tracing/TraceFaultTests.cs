using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Faults;

namespace TwilioCalls.Tests.Tracing;

/// <summary>The server fails each part of a trace with each fault: it costs only that part, and the trace says which.</summary>
public sealed class TraceFaultTests
{
    private const int Lasting = 50;
    private const string FailedLeg =
        "Get-TwilioCall -Direction outbound-dial -Status failed -First 1 | ForEach-Object ParentCallSid | Trace-TwilioCall";

    private static readonly (ApiOperation Operation, string Part)[] Parts =
        [(ApiOperation.Notifications, "Notifications"), (ApiOperation.Events, "Webhooks"), (ApiOperation.List, "Children")];

    public static TheoryData<string, string> Once => ListColumn(Expectations.RowsOnce());

    public static TheoryData<string, string> Always => ListColumn(Expectations.RowsAlways());

    [Theory, MemberData(nameof(Once))]
    public Task A_fault_that_passes_costs_a_part_only_where_it_costs_a_listing(string fault, string listing) => AssertAsync(fault, 1, listing);

    [Theory, MemberData(nameof(Always))]
    public Task A_fault_that_lasts_costs_a_part_and_no_more(string fault, string listing) => AssertAsync(fault, Lasting, listing);

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_part_that_is_refused_is_told_with_its_status(int status)
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+15005550013");
        foreach (var (operation, _) in Parts)
        {
            sandbox.Twilio.Faults.Next(operation, Fault.Status(status, FaultMoment.Before, FaultBody.Html));
        }

        var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {call.Sid}"));

        Assert.Equal(["Notifications", "Webhooks", "Children"], trace.Missing.Select(part => part.Part));
        Assert.All(trace.Missing, part => Assert.Contains($"HTTP {status}", part.Reason, StringComparison.Ordinal));
        Assert.Equal("The call to +15005550013 failed: why cannot be said, as what Twilio noted of it could not be read.", trace.Summary);
        Assert.Equal(("not known: what Twilio noted could not be read", null), (trace.Cause, trace.Advice));
        Assert.Equal(["created", "queued", "started", "ended"], trace.Timeline.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_completed_call_of_which_nothing_could_be_read_is_not_said_to_be_without_a_fault()
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+14155550123");
        sandbox.Twilio.Faults.Next(ApiOperation.Notifications, Fault.Status(403, FaultMoment.Before, FaultBody.Html));

        var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {call.Sid}"));

        Assert.EndsWith("whether something went wrong cannot be said, as what Twilio noted of it could not be read.", trace.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leg_whose_notifications_are_refused_has_no_known_cause_and_neither_does_its_parent_guess()
    {
        await using var sandbox = await TracedSandbox.StartAsync(calls: 300);
        var parent = Assert.Single(sandbox.Trace(FailedLeg));
        sandbox.Twilio.Faults.Nth(ApiOperation.Notifications, 2, Fault.Status(403, FaultMoment.Before, FaultBody.Html));

        var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {parent.Sid}"));

        var leg = Assert.Single(trace.Children);
        Assert.Equal((null, "not known: what Twilio noted could not be read", null), (leg.ErrorCode, leg.Cause, leg.Advice));
        Assert.EndsWith("failed: why cannot be said, as what Twilio noted of it could not be read.", trace.Summary, StringComparison.Ordinal);
        Assert.Null(trace.Advice);
        Assert.Equal($"Notifications of {leg.Sid}", Assert.Single(trace.Missing).Part);
    }

    [Fact]
    public async Task A_leg_of_more_than_thirty_days_ago_says_that_its_reasons_are_gone()
    {
        await using var sandbox = await TracedSandbox.StartAsync(calls: 300);
        var parent = Assert.Single(sandbox.Trace(FailedLeg));
        sandbox.Twilio.Advance(TimeSpan.FromDays(31));

        var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {parent.Sid}"));

        var leg = Assert.Single(trace.Children);
        Assert.Equal(("not known: what Twilio noted is gone", null), (leg.Cause, leg.Advice));
        Assert.EndsWith("failed: why cannot be said, as what Twilio noted of it is gone.", trace.Summary, StringComparison.Ordinal);
        Assert.Equal(["Notifications", "Webhooks", $"Notifications of {leg.Sid}"], trace.Missing.Select(part => part.Part));
    }

    [Fact]
    public async Task A_login_that_fails_within_a_trace_ends_the_command()
    {
        await using var sandbox = await TracedSandbox.StartAsync(calls: 20);
        sandbox.Twilio.Faults.Every(ApiOperation.Events, Fault.Status(401, FaultMoment.Before, FaultBody.Html));
        sandbox.Set("sids", await sandbox.SidsAsync(5));

        var (traces, errors) = sandbox.TraceWithErrors("$sids | Trace-TwilioCall");

        Assert.Empty(traces);
        Assert.Equal("Http401", Outcome.IdOf(Assert.Single(errors)));
    }

    private static async Task AssertAsync(string fault, int requests, string listing)
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+15005550013");
        foreach (var (operation, part) in Parts)
        {
            for (var number = 1; number <= requests; number++)
            {
                sandbox.Twilio.Faults.Nth(operation, number, FaultCatalog.All[fault]);
            }

            var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {call.Sid}"));
            sandbox.Twilio.Faults.Clear();

            var isMissing = IsMissing(fault, listing) ?? trace.Missing.Count > 0;
            Assert.Equal(isMissing ? [part] : [], trace.Missing.Select(missing => missing.Part));
            Assert.Equal(isMissing && part == "Notifications" && trace.Notifications.Count == 0 ? null : 13224, trace.ErrorCode);
            Assert.True(isMissing || (trace.Notifications.Count, trace.Webhooks.Count) == (1, 1));
            Assert.Equal("failed", trace.Status);
        }
    }

    /// <summary>Whether a part of one page is missing, as a listing of several would be broken; null if that is not known.</summary>
    private static bool? IsMissing(string fault, string listing) => fault switch
    {
        // These go on, from the last page, where the listing had pages to come.
        "circle of three" or "empty page" => null,

        // A page that is not full is the last one.
        "no next link" => false,
        _ => !listing.StartsWith("done/", StringComparison.Ordinal),
    };

    private static TheoryData<string, string> ListColumn(TheoryData<string, string> rows)
    {
        var column = new TheoryData<string, string>();
        foreach (var row in rows)
        {
            column.Add(row.Data.Item1, row.Data.Item2.Split(' ')[1]);
        }

        return column;
    }
}
