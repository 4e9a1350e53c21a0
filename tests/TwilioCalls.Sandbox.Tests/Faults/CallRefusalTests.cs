using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class CallRefusalTests
{
    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task What_twilio_says_of_a_call_for_the_accounts_sake_comes_by_script(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.TooManyConcurrentCalls());
        sandbox.Faults.Next(ApiOperation.Create, Fault.CallQueueFull());

        Assert.Equal("400 10004", (await sandbox.Client.CreateAsync()).Error);
        Assert.Equal("400 22005", (await sandbox.Client.CreateAsync()).Error);
        Assert.Empty(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(400, 400);
    }

    [Theory]
    [InlineData(Network.None)]
    [InlineData(Network.Loopback)]
    public async Task A_call_that_was_initiated_already_rings(Network network)
    {
        await using var sandbox = await FaultySandbox.StartAsync(network);
        sandbox.Faults.Next(ApiOperation.Create, Fault.CallInitiatedAlready());

        Assert.Equal("400 21204", (await sandbox.Client.CreateAsync()).Error);
        Assert.Single(sandbox.Twilio.Dialled);
        await sandbox.AssertNormalAfterAsync(400);
    }
}
