using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Bulk;

/// <summary>A login that fails once fails for every record, so the first failure ends the pipeline.</summary>
public class LoginFailureTests
{
    private const int GoodRequests = 50;
    private const string Sids = "1..100 | ForEach-Object { 'CA{0:D32}' -f $_ }";

    [Theory]
    [InlineData(Sids + " | Get-TwilioCall", 8)]
    [InlineData(Sids + " | Get-TwilioCall -ThrottleLimit 1", 1)]
    [InlineData(Sids + " | Set-TwilioCall -Status completed", 8)]
    [InlineData(Sids + " | Remove-TwilioCall -ThrottleLimit 20", 20)]
    public async Task A_failed_login_ends_a_pipeline_with_one_error_after_the_requests_in_flight(string command, int atOnce)
    {
        var network = new WatchedHandler();
        var sent = 0;
        network.BeforeSending = request =>
        {
            if (Interlocked.Increment(ref sent) > GoodRequests)
            {
                request.Headers.Authorization = new("Basic", "d3Jvbmc6d3Jvbmc=");
            }

            return Task.CompletedTask;
        };
        await using var twilio = await LiveTwilio.StartAsync(handler: network);
        using var shell = twilio.OpenShell();
        using var script = shell.Script($"{command} -ErrorAction SilentlyContinue; 'after'");

        var output = script.Invoke();

        // The error ends the statement, so it is shown in spite of SilentlyContinue.
        Assert.Equal("20003", Outcome.IdOf(Assert.Single(script.Streams.Error)));
        Assert.Equal("after", Assert.Single(output).BaseObject);
        Assert.InRange(twilio.Twilio.Requests.Count(request => request.Status == 401), 1, atOnce);
        Assert.Equal(0, network.InFlight);
    }

    [Fact]
    public async Task A_failed_login_dials_no_number()
    {
        await using var twilio = await LiveTwilio.StartAsync();
        using var shell = twilio.OpenShell(context: twilio.ContextOf(twilio.Twilio.AccountSid, "wrong"));
        using var script = shell.Script(CallList.Rows(100) + " | New-TwilioCall -ThrottleLimit 5");

        Assert.Empty(script.Invoke());

        Assert.Equal("20003", Outcome.IdOf(Assert.Single(script.Streams.Error)));
        Assert.Empty(twilio.Twilio.Dialled);
        Assert.InRange(twilio.Twilio.RequestCount, 1, 5);
    }

    [Fact]
    public async Task A_proxy_that_refuses_the_login_of_a_call_leaves_its_outcome_unknown_and_ends_the_command()
    {
        await using var twilio = await LiveTwilio.StartAsync();
        twilio.Twilio.Faults.Every(ApiOperation.Create, Fault.Status(401, FaultMoment.After, FaultBody.Html));
        using var shell = twilio.OpenShell();
        using var script = shell.Script(CallList.Rows(100) + " | New-TwilioCall");

        Assert.Empty(script.Invoke());

        Assert.Equal(["CallOutcomeUnknown", "Http401"], script.Streams.Error.Select(Outcome.IdOf));
        Assert.Single(twilio.Twilio.Dialled);
    }

    [Fact]
    public async Task A_failed_login_ends_a_wait_with_one_error()
    {
        var network = new WatchedHandler();
        await using var twilio = await LiveTwilio.StartAsync(handler: network);
        using var shell = twilio.OpenShell(context: twilio.ContextOf(twilio.Twilio.AccountSid, "wrong"));
        using var script = shell.Script(Sids + " | Wait-TwilioCall");

        Assert.Empty(script.Invoke());

        Assert.Equal("20003", Outcome.IdOf(Assert.Single(script.Streams.Error)));
        Assert.Equal(0, network.InFlight);
    }
}
