using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Stopping;

/// <summary>Ctrl+C cancels requests that are idempotent at once: no time passes on the clock of these tests.</summary>
public class StoppedReadTests
{
    private const string Sids = "1..20 | ForEach-Object { 'CA{0:D32}' -f $_ }";

    [Theory]
    [InlineData("Get-TwilioCall", 1)]
    [InlineData(Sids + " | Get-TwilioCall", 8)]
    [InlineData(Sids + " | Set-TwilioCall -Status completed", 8)]
    [InlineData(Sids + " | Remove-TwilioCall -ThrottleLimit 3", 3)]
    [InlineData(Sids + " | Wait-TwilioCall", 8)]
    public async Task Hanging_requests_are_cancelled_and_none_is_left_running(string command, int atOnce)
    {
        var hanging = new Arrivals(atOnce);
        var network = new WatchedHandler();
        await using var twilio = await LiveTwilio.StartAsync(new() { OnSilence = hanging.Add }, network);
        twilio.Twilio.Faults.Every(ApiOperation.Any, Fault.NoAnswer());
        var host = new AnsweringHost();
        using var shell = twilio.OpenShell(host);
        using var script = shell.Script(command);

        var running = script.BeginInvoke();
        await hanging.All;
        await Task.Run(script.Stop, TestContext.Current.CancellationToken);

        Assert.True(running.IsCompleted);
        Assert.Equal(0, network.InFlight);
        Assert.Equal(atOnce, twilio.Twilio.RequestCount);
        Assert.Empty(script.Streams.Error);
        Assert.Empty(host.Warnings);
    }

    [Fact]
    public async Task A_page_in_flight_is_cancelled_when_the_pipeline_ends_early()
    {
        var hanging = new Arrivals(1);
        var network = new WatchedHandler();
        await using var twilio = await LiveTwilio.StartAsync(new() { OnSilence = hanging.Add }, network, calls: 100);
        twilio.Twilio.Faults.Nth(ApiOperation.List, 2, Fault.NoAnswer());
        using var shell = twilio.OpenShell();

        // The last call of the page is held back until the next page is there, so the loop ends before it.
        shell.Run("$seen = 0; foreach ($once in 1) { Get-TwilioCall -PageSize 50 | ForEach-Object { if (++$seen -eq 40) { break } } }");

        Assert.Equal(0, network.InFlight);
        Assert.InRange(twilio.Twilio.RequestCount, 1, 2);
    }
}
