namespace TwilioCalls.Sandbox.Tests.Calls;

public sealed class NewCallDelayTests
{
    [Fact]
    public async Task A_new_call_is_not_found_until_the_delay_is_over()
    {
        using var sandbox = new FrozenSandbox();
        sandbox.Twilio.NewCallDelay = TimeSpan.FromSeconds(2);
        var sid = await sandbox.DialAsync("+15005550014");

        foreach (var _ in (int[])[0, 1])
        {
            Assert.Equal("404 20404", (await sandbox.FetchAsync(sid)).Error);
            Assert.Equal("404 20404", (await sandbox.UpdateAsync(sid, ("Status", "completed"))).Error);
            Assert.Equal("404 20404", (await sandbox.DeleteAsync(sid)).Error);
            sandbox.Pass(1);
        }

        Assert.Equal("ringing", (await sandbox.FetchAsync(sid))["status"]);
        Assert.Equal("completed", (await sandbox.UpdateAsync(sid, ("Status", "completed")))["status"]);
    }

    [Fact]
    public void A_negative_delay_is_refused()
    {
        var twilio = new VirtualTwilio();

        Assert.Throws<ArgumentOutOfRangeException>(() => twilio.NewCallDelay = TimeSpan.FromTicks(-1));
        Assert.Equal(TimeSpan.Zero, twilio.NewCallDelay);
    }
}
