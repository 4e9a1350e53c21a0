using System.Management.Automation;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Commands;

/// <summary>Set-TwilioCall -Status writes a call that has ended, or an error: what Twilio accepts and does not do is not passed over.</summary>
public sealed class RequestedEndTests : IAsyncDisposable
{
    private const string NeverEnds = "+15005550014";

    private LiveTwilio? _twilio;

    [Fact]
    public async Task A_cancel_of_an_answered_call_is_an_error_that_names_what_ends_it()
    {
        var sid = await DialAsync(answered: true);

        var (written, errors) = Run($"Set-TwilioCall {sid} -Status canceled");

        Assert.Empty(written);
        var error = Assert.Single(errors);
        Assert.Equal(("CancelTooLate", sid), (Outcome.IdOf(error), (string)error.TargetObject));
        Assert.Equal($"To hang up: Set-TwilioCall {sid} -Status completed", error.ErrorDetails.RecommendedAction);
        // It is certain at once: nothing was waited for.
        Assert.Single(_twilio!.Twilio.Requests, request => request.PathAndQuery.Contains(sid, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_in_the_error_ends_the_call_of_a_subaccount()
    {
        var sid = await DialAsync(answered: true, subaccount: true);
        var (_, errors) = Run($"Set-TwilioCall {sid} -Status canceled -AccountSid {_twilio!.Twilio.SubaccountSid}");

        var (written, none) = Run(Assert.Single(errors).ErrorDetails.RecommendedAction["To hang up: ".Length..]);

        Assert.Empty(none);
        Assert.Equal("completed", Assert.Single(written).Status);
    }

    [Theory]
    [InlineData("canceled", false)]
    [InlineData("completed", false)]
    [InlineData("completed", true)]
    public async Task An_end_that_is_shown_a_moment_later_is_no_error(string status, bool answered)
    {
        var sid = await DialAsync(answered);
        _twilio!.Twilio.Faults.Next(ApiOperation.Update, Fault.StaleAnswer(FaultMoment.After));

        var (written, errors) = Run($"Set-TwilioCall {sid} -Status {status}");

        Assert.Empty(errors);
        Assert.Equal(status, Assert.Single(written).Status);
    }

    [Fact]
    public async Task A_call_that_is_answered_before_its_cancel_is_shown_is_an_error()
    {
        var sid = await DialAsync(answered: false);
        _twilio!.Twilio.Faults.Next(ApiOperation.Update, Fault.StaleAnswer(FaultMoment.Before));

        var (written, errors) = Run($"Set-TwilioCall {sid} -Status canceled");

        Assert.Empty(written);
        Assert.Equal("CancelTooLate", Outcome.IdOf(Assert.Single(errors)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_is_never_seen_to_end_is_an_error_with_its_last_status(bool cannotBeRead)
    {
        var sid = await DialAsync(answered: true);
        _twilio!.Twilio.Faults.Next(ApiOperation.Update, Fault.StaleAnswer(FaultMoment.Before));
        if (cannotBeRead)
        {
            _twilio.Twilio.Faults.Every(ApiOperation.Fetch, Fault.Status(503));
        }

        var (written, errors) = Run($"Set-TwilioCall {sid} -Status completed");

        Assert.Empty(written);
        var error = Assert.Single(errors);
        Assert.Equal("CallStillLive", Outcome.IdOf(error));
        Assert.Contains("it was last in-progress", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_call_of_several_has_its_own_result()
    {
        var answered = await DialAsync(answered: true);
        var queued = await DialAsync(answered: false);

        var (written, errors) = Run($"'{answered}', '{queued}' | Set-TwilioCall -Status canceled");

        Assert.Equal(queued, Assert.Single(written).Sid);
        Assert.Equal(answered, Assert.Single(errors).TargetObject);
    }

    public async ValueTask DisposeAsync()
    {
        if (_twilio is not null)
        {
            await _twilio.DisposeAsync();
        }
    }

    private async Task<string> DialAsync(bool answered, bool subaccount = false)
    {
        _twilio ??= await LiveTwilio.StartAsync();
        var call = await _twilio.Behind().CreateCallAsync(
            new() { To = NeverEnds, From = "+14155550199", Twiml = "<Response/>" },
            subaccount ? _twilio.Twilio.SubaccountSid : null,
            cancellation: TestContext.Current.CancellationToken);
        if (answered)
        {
            _twilio.Twilio.Advance(TimeSpan.FromMinutes(1));
        }

        return call.Sid!;
    }

    private (Call[] Written, ErrorRecord[] Errors) Run(string command)
    {
        using var shell = _twilio!.OpenShell();
        using var script = shell.Script(command);
        var written = script.Invoke().Select(call => (Call)call.BaseObject).ToArray();
        return (written, [.. script.Streams.Error]);
    }
}
