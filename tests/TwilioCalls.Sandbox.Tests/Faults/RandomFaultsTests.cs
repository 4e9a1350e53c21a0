using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Sandbox.Tests.Faults;

public sealed class RandomFaultsTests
{
    [Fact]
    public async Task The_seed_of_a_host_decides_its_faults()
    {
        var (first, again, other) = (await RunAsync(percent: 30, seed: 5), await RunAsync(30, 5), await RunAsync(30, 6));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Contains(first, status => status >= 500);
        Assert.Contains(200, first);
    }

    [Fact]
    public async Task Without_a_percentage_nothing_goes_wrong() =>
        Assert.All(await RunAsync(percent: 0, seed: 5), status => Assert.Equal(200, status));

    private static async Task<List<int>> RunAsync(int percent, int seed)
    {
        await using var host = await SandboxHost.StartAsync(new() { CallCount = 0, FaultPercent = percent, FaultSeed = seed });
        using var client = new FrozenSandbox(host.Twilio, new SocketsHttpHandler { UseProxy = false }, host.BaseAddress);
        for (var i = 0; i < 60; i++)
        {
            await Record.ExceptionAsync(() => client.ListAsync());
        }

        return [.. host.Twilio.Requests.Select(request => request.Status)];
    }
}
