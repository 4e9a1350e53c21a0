using TwilioCalls.Tests.Faults;

namespace TwilioCalls.Tests.Tracing;

/// <summary>What Trace-TwilioCall says of calls of every kind.</summary>
public sealed class TraceTests
{
    [Theory]
    [InlineData("+15005550013", "The call to +15005550013 failed: no carrier could reach the number (13224).", 13224)]
    [InlineData("+15005550011", "The call to +15005550011 found the line busy.", null)]
    [InlineData("+15005550012", "The call to +15005550012 was not answered within 60 seconds.", null)]
    [InlineData("+15005550015", "The call to +15005550015 was answered by a machine and lasted 0:00:15, without a fault.", null)]
    [InlineData("+14155550123", "The call to +14155550123 was answered by a person and lasted 0:00:15, without a fault.", null)]
    [InlineData("+15005550014", "The call to +15005550014 is not over yet: it was answered by a person.", null)]
    public async Task The_summary_says_in_one_sentence_what_happened(string to, string summary, int? code)
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync(to, change: call => call.MachineDetection = "Enable");

        var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {call.Sid}"));

        Assert.Equal(summary, trace.Summary);
        Assert.Equal(code, trace.ErrorCode);
        Assert.Equal(to != "+15005550014", trace.IsOver);
        Assert.Equal((call.Sid, sandbox.Twilio.AccountSid, to), (trace.Sid, trace.AccountSid, trace.To));
        Assert.Equal(to is "+14155550123" or "+15005550015", trace.Advice is null);
    }

    [Theory]
    [InlineData(0, "is not over yet: it waits to be dialled.", "Trace it again")]
    [InlineData(2, "is not over yet: it rings.", "Trace it again")]
    public async Task A_call_that_goes_on_says_so_and_that_its_webhooks_come_later(int seconds, string ending, string advice)
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+14155550123", minutes: 0);
        sandbox.Twilio.Advance(TimeSpan.FromSeconds(seconds));

        var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {call.Sid}"));

        Assert.EndsWith(ending, trace.Summary, StringComparison.Ordinal);
        Assert.False(trace.IsOver);
        Assert.Null(trace.Cause);
        Assert.StartsWith(advice, trace.Advice, StringComparison.Ordinal);
        Assert.Equal("Webhooks: Twilio has them from about 15 minutes after the end of a call.", trace.Missing.ToString());
    }

    [Fact]
    public async Task A_call_that_was_canceled_says_how_far_it_got()
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var inQueue = await sandbox.DialAsync("+14155550123", minutes: 0);
        await sandbox.CancelAsync(inQueue);
        var ringing = await sandbox.DialAsync("+14155550124", minutes: 0);
        sandbox.Twilio.Advance(TimeSpan.FromSeconds(3));
        await sandbox.CancelAsync(ringing);

        var traces = sandbox.Trace($"'{inQueue.Sid}', '{ringing.Sid}' | Trace-TwilioCall");

        Assert.EndsWith("was canceled before it was dialled.", traces[0].Summary, StringComparison.Ordinal);
        Assert.EndsWith("was canceled before it was answered.", traces[1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_that_failed_is_the_cause_and_the_timeline_has_each_that_was_asked()
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+14155550123", change: call =>
        {
            call.Twiml = null;
            call.Url = new("https://example.com/voice/503");
            call.FallbackUrl = new("https://example.com/fallback");
            call.StatusCallback = new("https://example.com/done");
        });

        var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {call.Sid}"));

        Assert.Equal(
            "The call to +14155550123 was answered and lasted 0:00:15, but a webhook did not answer with success (11200, https://example.com/voice/503).",
            trace.Summary);
        Assert.Equal((11200, "a webhook did not answer with success"), (trace.ErrorCode, trace.Cause));
        Assert.Contains("Invoke-WebRequest", trace.Advice, StringComparison.Ordinal);
        Assert.Equal(
            ["created", "queued", "request", "started", "answered", "webhook", "error", "webhook", "webhook", "ended"],
            trace.Timeline.Select(entry => entry.Kind));
        Assert.Equal(trace.Timeline.OrderBy(entry => entry.Time), trace.Timeline);
        Assert.Equal([201, 503, 200, 200], trace.Webhooks.Select(one => one.StatusCode));
        Assert.Contains("POST https://example.com/voice/503 answered 503 (45 ms, text/plain)", trace.Timeline.Select(entry => entry.Text));
        Assert.Empty(trace.Missing);
    }

    [Fact]
    public async Task A_leg_that_failed_is_the_cause_of_its_parent_and_is_traced_itself()
    {
        await using var sandbox = await TracedSandbox.StartAsync(calls: 300);

        var traces = sandbox.Trace("Get-TwilioCall -Direction outbound-dial -Status failed -First 1 | ForEach-Object { $_; $_.ParentCallSid } | Trace-TwilioCall");

        Assert.Equal(["outbound-dial", "inbound"], traces.Select(trace => trace.Direction));
        Assert.All(traces, trace => Assert.Equal(32011, trace.ErrorCode));
        var child = Assert.Single(traces[1].Children);
        Assert.Equal((traces[0].Sid, 32011, "failed"), (child.Sid, child.ErrorCode, child.Status));
        Assert.Contains("but the call that it dialled, to sip:support@pbx.example.com, failed: the SIP server", traces[1].Summary, StringComparison.Ordinal);
        Assert.Contains("child", traces[1].Timeline.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_call_of_more_than_thirty_days_ago_says_that_its_reasons_are_gone()
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+15005550013", minutes: 31 * 24 * 60);

        var trace = Assert.Single(sandbox.Trace($"Trace-TwilioCall {call.Sid}"));

        Assert.Equal(["Notifications", "Webhooks"], trace.Missing.Select(part => part.Part));
        Assert.All(trace.Missing, part => Assert.Contains("30 days", part.Reason, StringComparison.Ordinal));
        Assert.Equal("The call to +15005550013 failed: why cannot be said, as what Twilio noted of it is gone.", trace.Summary);
        Assert.Equal(("not known: what Twilio noted is gone", null), (trace.Cause, trace.Advice));
    }

    [Fact]
    public async Task A_call_that_is_not_there_is_one_error_and_the_next_is_traced()
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+15005550011");
        var deleted = await sandbox.DialAsync("+15005550011");
        await sandbox.DeleteAsync(deleted);
        var elsewhere = await sandbox.DialElsewhereAsync("+15005550011");

        var (traces, errors) = sandbox.TraceWithErrors($"'{deleted.Sid}', '{elsewhere.Sid}', 'nonsense', '{call.Sid}' | Trace-TwilioCall");

        Assert.Equal(call.Sid, Assert.Single(traces).Sid);
        Assert.Equal(["20404", "20404", "InvalidParameter"], errors.Select(Outcome.IdOf).Order());
    }

    [Fact]
    public async Task A_call_goes_back_to_its_account_and_one_out_of_a_file_is_traced_by_its_columns()
    {
        await using var sandbox = await TracedSandbox.StartAsync(calls: 80);

        var traces = sandbox.Trace(
            $"$calls = Get-TwilioCall -AccountSid {sandbox.Twilio.SubaccountSid} -First 2; $calls | Trace-TwilioCall; "
            + "$calls | ForEach-Object { [pscustomobject]@{ Sid = \"$($_.Sid)\"; AccountSid = \"$($_.AccountSid)\"; Status = 'x'; To = '' } } | Trace-TwilioCall");

        Assert.Equal(4, traces.Length);
        Assert.Equal(traces.Take(2).Select(trace => trace.Sid), traces.Skip(2).Select(trace => trace.Sid));
        Assert.All(traces, trace => Assert.Equal(sandbox.Twilio.SubaccountSid, trace.AccountSid));
    }

    [Fact]
    public async Task A_call_named_twice_is_traced_twice_and_traces_come_in_the_order_of_the_calls()
    {
        await using var sandbox = await TracedSandbox.StartAsync(calls: 80);
        sandbox.Set("sids", sandbox.Trace("Get-TwilioCall -First 20 | Trace-TwilioCall").Select(trace => trace.Sid).ToArray());

        var traces = sandbox.Trace("$sids[0..9] + $sids[3] | Trace-TwilioCall -ThrottleLimit 16");
        var again = sandbox.Trace("Trace-TwilioCall ($sids[0..9] + $sids[3]) -ThrottleLimit 1");

        Assert.Equal(11, traces.Length);
        Assert.Equal(traces[3].Sid, traces[10].Sid);
        Assert.Equal(traces.Select(trace => trace.Sid), again.Select(trace => trace.Sid));
        Assert.Equal(traces.Select(trace => trace.Summary), again.Select(trace => trace.Summary));
    }

    [Fact]
    public async Task A_trace_can_be_piped_on_as_its_call()
    {
        await using var sandbox = await TracedSandbox.StartAsync();
        var call = await sandbox.DialAsync("+15005550013");

        Assert.Empty(sandbox.Trace($"Trace-TwilioCall {call.Sid} | Where-Object ErrorCode -eq 13224 | Remove-TwilioCall"));
        Assert.Equal("20404", Outcome.IdOf(Assert.Single(sandbox.TraceWithErrors($"Trace-TwilioCall {call.Sid}").Errors)));
    }
}
