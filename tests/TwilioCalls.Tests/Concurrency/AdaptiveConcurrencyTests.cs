using TwilioCalls.Sandbox.Host;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Concurrency;

/// <summary>A server that takes ten requests at once, and commands that may send fifty: they adapt, and no request fails.</summary>
public class AdaptiveConcurrencyTests
{
    private const int Calls = 1000;
    private const int Allowed = 10;

    private static readonly SandboxHostOptions Crowded = new() { MaxConcurrency = Allowed, Latency = TimeSpan.FromMilliseconds(5) };

    [Fact]
    public async Task Reading_a_thousand_calls_is_rarely_refused_and_keeps_their_order()
    {
        await using var twilio = await LiveTwilio.StartAsync(Crowded, calls: Calls);
        var sids = await SidsAsync(twilio);
        using var shell = twilio.OpenShell();
        shell.Set("sids", sids);
        using var script = shell.Script("$sids | Get-TwilioCall -ThrottleLimit 50");

        Assert.Equal(sids, script.Invoke().Select(call => ((Call)call.BaseObject).Sid));

        Assert.Empty(script.Streams.Error);
        AssertRarelyRefused(twilio.Host);
    }

    [Fact]
    public async Task Removing_a_thousand_calls_is_rarely_refused_and_leaves_none()
    {
        await using var twilio = await LiveTwilio.StartAsync(Crowded, calls: Calls);
        // Calls that are still going on cannot be removed.
        twilio.Twilio.Advance(TimeSpan.FromHours(12));
        using var shell = twilio.OpenShell();
        shell.Set("sids", await SidsAsync(twilio));
        using var script = shell.Script("$sids | Remove-TwilioCall -ThrottleLimit 50");

        script.Invoke();

        Assert.Empty(script.Streams.Error);
        Assert.Empty(await SidsAsync(twilio));
        AssertRarelyRefused(twilio.Host);
    }

    [Fact]
    public async Task Parallel_pipelines_share_one_limit_and_are_rarely_refused()
    {
        await using var twilio = await LiveTwilio.StartAsync(Crowded, calls: Calls);
        var sids = await SidsAsync(twilio);

        var read = await Task.WhenAll(sids.Chunk(Calls / 4).Select(part => Task.Run(() =>
        {
            using var shell = twilio.OpenShell();
            shell.Set("sids", part);
            return shell.Run("$sids | Get-TwilioCall -ThrottleLimit 50").Select(call => ((Call)call.BaseObject).Sid!).ToArray();
        })));

        Assert.Equal(sids, read.SelectMany(part => part));
        AssertRarelyRefused(twilio.Host);
    }

    private static async Task<string[]> SidsAsync(LiveTwilio twilio) =>
        await twilio.Behind().ListCallsAsync(new()).Select(call => call.Sid!).ToArrayAsync();

    private static void AssertRarelyRefused(SandboxHost host)
    {
        var all = host.Refusals + host.Twilio.RequestCount;
        Assert.True(host.Refusals < 0.05 * all, FormattableString.Invariant($"{host.Refusals} of {all} requests were refused."));
    }
}
