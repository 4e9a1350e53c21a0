using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Host;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Waiting;

public class DeadlineTests
{
    [Fact]
    public async Task A_wait_does_not_outlast_its_time_for_a_server_that_never_answers()
    {
        LiveTwilio? live = null;
        await using var twilio = live = await LiveTwilio.StartAsync(
            // Shorter than a request may take: only the wait's own end can cut the request off.
            new SandboxHostOptions { OnSilence = () => Task.Run(() => live!.Time.Pass(TimeSpan.FromSeconds(20))) });
        var call = await twilio.Behind().CreateCallAsync(
            new NewCall { To = "+14155550100", From = "+14155550199", Url = new("https://example.com/voice") },
            cancellation: TestContext.Current.CancellationToken);
        twilio.Twilio.Faults.Every(ApiOperation.Fetch, Fault.NoAnswer());
        using var shell = twilio.OpenShell();
        using var script = shell.Script("param($sid) Wait-TwilioCall $sid -Timeout 20").AddArgument(call.Sid);

        var written = await script.InvokeAsync().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Empty(written);
        var error = Assert.Single(script.Streams.Error);
        Assert.StartsWith("TwilioCalls.WaitTimedOut,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(call.Sid, error.TargetObject);
        Assert.Contains("within 20 seconds: it is not known", error.ToString(), StringComparison.Ordinal);
    }
}
