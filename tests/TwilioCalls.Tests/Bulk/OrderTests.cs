using System.Management.Automation;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Bulk;

/// <summary>Output keeps the order of the input, in whatever order the answers arrive.</summary>
public sealed class OrderTests : IAsyncDisposable
{
    private const int AtOnce = 8;
    private const int Calls = 40;

    private readonly WatchedHandler _network = new();
    private LiveTwilio? _twilio;

    private LiveTwilio Live => _twilio!;

    [Theory]
    [InlineData("Get-TwilioCall")]
    [InlineData("Set-TwilioCall -Twiml '<Response/>'")]
    [InlineData("Set-TwilioCall -TimeLimit 600")]
    public async Task Calls_come_in_the_order_of_the_input_though_answers_come_backwards(string command)
    {
        var sids = await DialAsync("+15005550014");
        AnswerBackwards(sids);
        using var shell = Live.OpenShell();
        shell.Set("sids", sids);

        var calls = shell.Run($"$sids | {command} -ThrottleLimit {AtOnce}").Select(call => ((Call)call.BaseObject).Sid);

        Assert.Equal(sids, calls);
    }

    [Theory]
    [InlineData("Get-TwilioCall")]
    [InlineData("Remove-TwilioCall")]
    [InlineData("Set-TwilioCall -Status completed")]
    public async Task Errors_are_written_in_their_place_between_the_calls(string command)
    {
        var sids = await DialAsync(command.StartsWith("Remove", StringComparison.Ordinal) ? "+15005550011" : "+15005550014");
        foreach (var number in (int[])[3, 4, 20, 40])
        {
            await RemoveAsync(sids[number - 1]);
        }

        AnswerBackwards(sids);
        using var shell = Live.OpenShell();
        shell.Set("sids", sids);

        // Merged into one stream, errors and calls are in the order in which they were written.
        var written = shell.Run($"$sids | {command} -ThrottleLimit {AtOnce} 2>&1")
            .Select(one => one.BaseObject is Call call ? call.Sid! : "not " + ((ErrorRecord)one.BaseObject).TargetObject);

        var removes = command.StartsWith("Remove", StringComparison.Ordinal);
        string[] gone = [sids[2], sids[3], sids[19], sids[39]];
        Assert.Equal(sids.Where(sid => !removes || gone.Contains(sid)).Select(sid => gone.Contains(sid) ? "not " + sid : sid), written);
    }

    [Fact]
    public async Task Bodies_that_come_byte_by_byte_change_no_order()
    {
        var sids = await DialAsync("+15005550014");
        Live.Twilio.Faults.Share(ApiOperation.Fetch, new FaultMix(1, 50).With(Fault.SlowBody()));
        using var shell = Live.OpenShell();
        shell.Set("sids", sids);

        Assert.Equal(sids, shell.Run("$sids | Get-TwilioCall").Select(call => ((Call)call.BaseObject).Sid));
        Assert.InRange(Live.Twilio.Faults.Count, 1, Calls);
    }

    public async ValueTask DisposeAsync()
    {
        await Live.DisposeAsync();
        _network.Dispose();
    }

    private async Task<string[]> DialAsync(string number)
    {
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        var client = Live.Behind();
        var sids = new string[Calls];
        for (var index = 0; index < Calls; index++)
        {
            sids[index] = (await client.CreateCallAsync(new() { To = number, From = "+14155550199", Twiml = "<Response/>" })).Sid!;
        }

        Live.Twilio.Advance(TimeSpan.FromMinutes(2));
        return sids;
    }

    private async Task RemoveAsync(string sid)
    {
        var client = Live.Behind();
        try
        {
            await client.UpdateCallAsync(sid, new() { Status = "completed" });
        }
        catch (TwilioException failure) when (failure.Code == 21220)
        {
            // It has ended already.
        }

        await client.DeleteCallAsync(sid);
    }

    /// <summary>Of every eight requests in flight, the first is answered last.</summary>
    private void AnswerBackwards(string[] sids)
    {
        var others = Enumerable.Range(0, Calls / AtOnce).Select(_ => new Arrivals(AtOnce - 1)).ToArray();
        _network.BeforeAnswer = request =>
        {
            var index = Array.FindIndex(sids, sid => request.RequestUri!.AbsolutePath.Contains(sid, StringComparison.Ordinal));
            var (eight, place) = Math.DivRem(index, AtOnce);
            if (place == 0)
            {
                return others[eight].All;
            }

            others[eight].Add();
            return Task.CompletedTask;
        };
    }
}
