using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class StaleAnswerTests
{
    private const string Endless = "+15005550014";

    [Theory]
    [InlineData(FaultMoment.Before, "ringing")]
    [InlineData(FaultMoment.After, "completed")]
    public async Task A_change_is_answered_with_the_call_as_it_was_before(FaultMoment moment, string then)
    {
        using var sandbox = new FrozenSandbox();
        var sid = await sandbox.DialAsync(Endless);
        sandbox.Pass(2);
        sandbox.Twilio.Faults.Next(ApiOperation.Update, Fault.StaleAnswer(moment));

        var reply = await sandbox.UpdateAsync(sid, ("Status", "completed"));

        Assert.Equal((200, "ringing"), (reply.Status, reply["status"]));
        Assert.Equal(then, (await sandbox.FetchAsync(sid))["status"]);
    }

    [Fact]
    public async Task A_change_that_is_refused_is_refused_all_the_same_and_other_requests_are_left_alone()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Twilio.Faults.Every(ApiOperation.Any, Fault.StaleAnswer(FaultMoment.After));
        var sid = await sandbox.DialAsync();
        sandbox.Pass(60);

        Assert.Equal("400 21220", (await sandbox.UpdateAsync(sid, ("Status", "completed"))).Error);
        Assert.Equal("completed", (await sandbox.FetchAsync(sid))["status"]);
        Assert.Equal(204, (await sandbox.DeleteAsync(sid)).Status);
    }
}
