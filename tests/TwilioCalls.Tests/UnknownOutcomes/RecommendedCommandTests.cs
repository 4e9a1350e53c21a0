using System.Management.Automation;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.UnknownOutcomes;

/// <summary>The error of a request whose outcome is unknown recommends the command that finds the outcome out.</summary>
public class RecommendedCommandTests
{
    private const string Dial = "New-TwilioCall -To +14155550123 -From +14155550199 -Twiml '<Response/>'";

    [Theory]
    [InlineData(FaultMoment.Before, 0)]
    [InlineData(FaultMoment.After, 1)]
    public async Task The_recommended_command_shows_the_call_if_it_was_dialled(FaultMoment moment, int calls)
    {
        await using var twilio = await LiveTwilio.StartAsync(calls: 100);
        using var shell = twilio.OpenShell();

        var error = Fail(twilio, shell, Dial, moment);

        Assert.StartsWith("TwilioCalls.CallOutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("whether +14155550123 was called from +14155550199 at 2026-11-15T12:00:00Z", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(error.ErrorDetails.RecommendedAction, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(calls, shell.Run(error.ErrorDetails.RecommendedAction).Count(IsTheCall));
    }

    [Fact]
    public async Task The_recommended_command_looks_in_the_account_that_called()
    {
        await using var twilio = await LiveTwilio.StartAsync();
        using var shell = twilio.OpenShell();

        var error = Fail(twilio, shell, Dial + " -AccountSid " + twilio.Twilio.SubaccountSid, FaultMoment.After);

        var call = Assert.Single(shell.Run(error.ErrorDetails.RecommendedAction), IsTheCall);
        Assert.Equal(twilio.Twilio.SubaccountSid, ((Call)call.BaseObject).AccountSid);
    }

    [Fact]
    public async Task The_recommended_command_names_a_call_that_may_have_been_redirected()
    {
        await using var twilio = await LiveTwilio.StartAsync(calls: 100);
        using var shell = twilio.OpenShell();
        var live = ((Call)shell.Run("Get-TwilioCall -Status in-progress -First 1")[0].BaseObject).Sid;

        var error = Fail(twilio, shell, $"Set-TwilioCall {live} -Twiml '<Response/>'", FaultMoment.After);

        Assert.StartsWith("TwilioCalls.CallOutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(live, ((Call)Assert.Single(shell.Run(error.ErrorDetails.RecommendedAction)).BaseObject).Sid);
    }

    private static ErrorRecord Fail(LiveTwilio twilio, Shell shell, string command, FaultMoment moment)
    {
        var operation = command.StartsWith("New", StringComparison.Ordinal) ? ApiOperation.Create : ApiOperation.Update;
        twilio.Twilio.Faults.Next(operation, Fault.Status(503, moment, FaultBody.Html));
        using var script = shell.Script(command);
        Assert.Empty(script.Invoke());
        return Assert.Single(script.Streams.Error);
    }

    private static bool IsTheCall(PSObject one) =>
        one.BaseObject is Call { To: "+14155550123", From: "+14155550199" };
}
