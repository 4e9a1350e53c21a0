using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.UnknownOutcomes;

/// <summary>Fifty calls, while one request in five meets a random fault.</summary>
public class RandomFaultsTests
{
    private const int Rows = 50;

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 8, false)]
    [InlineData(3, 8, false)]
    [InlineData(4, 1, true)]
    [InlineData(5, 8, true)]
    [InlineData(6, 8, true)]
    public async Task Every_row_is_written_refused_or_unknown_and_no_number_is_dialled_twice(int seed, int atOnce, bool resolve)
    {
        await using var twilio = await LiveTwilio.StartAsync();
        twilio.Twilio.Faults.Share(ApiOperation.Any, FaultMix.BadDay(seed, percent: 20));
        using var shell = twilio.OpenShell();
        using var script = shell.Script(
            FormattableString.Invariant($"{CallList.Rows(Rows)} | New-TwilioCall -ThrottleLimit {atOnce} {(resolve ? "-ResolveUnknown" : "")}"));

        var calls = script.Invoke().Select(call => (Call)call.BaseObject).ToArray();

        var reported = calls.Select(call => call.To!).Concat(script.Streams.Error.Select(error => (string)error.TargetObject));
        Assert.Equal(Enumerable.Range(1, Rows).Select(row => FormattableString.Invariant($"+1415555{row:D4}")), reported.Order());
        Assert.Equal(calls.Length, calls.Select(call => call.Sid).Distinct().Count());
        var dialled = twilio.Twilio.Dialled;
        Assert.Equal(dialled.Distinct(), dialled);
        Assert.Empty(calls.Select(call => call.To).Except(dialled));
        var unknown = script.Streams.Error.Where(error => Outcome.IdOf(error) == "CallOutcomeUnknown").Select(error => (string)error.TargetObject);
        Assert.Empty(dialled.Except(calls.Select(call => call.To!)).Except(unknown));
    }
}
