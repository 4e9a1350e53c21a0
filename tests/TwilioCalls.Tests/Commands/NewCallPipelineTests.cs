using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Commands;

/// <summary>A call goes from New-TwilioCall to the next cmdlet, though Twilio does not find it in its first moments.</summary>
public class NewCallPipelineTests
{
    private const string New = "New-TwilioCall -To +14155550123 -From +14155550199 -Twiml '<Response/>' | ";

    [Theory]
    [InlineData("Wait-TwilioCall")]
    [InlineData("Get-TwilioCall")]
    [InlineData("Set-TwilioCall -Status completed")]
    [InlineData("Set-TwilioCall -Twiml '<Response/>'")]
    public async Task A_call_that_is_not_found_yet_is_waited_for(string next)
    {
        await using var twilio = await LiveTwilio.StartAsync();
        // Short, so that the waits are longer together, however they are drawn.
        twilio.Twilio.NewCallDelay = TimeSpan.FromMilliseconds(10);
        using var shell = twilio.OpenShell();
        using var script = shell.Script(New + next);

        Assert.IsType<Call>(Assert.Single(script.Invoke()).BaseObject);

        Assert.Empty(script.Streams.Error);
        Assert.Single(twilio.Twilio.Dialled);
        Assert.Contains(twilio.Twilio.Requests, request => request.Status == 404);
    }
}
