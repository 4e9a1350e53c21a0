using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Sandbox.Tests.Faults;

/// <summary>The same sandbox and client, with and without a network between them.</summary>
internal sealed class FaultySandbox : IAsyncDisposable
{
    private FaultySandbox(FrozenSandbox client, SandboxHost? host)
    {
        Client = client;
        Host = host;
    }

    public FrozenSandbox Client { get; }

    public SandboxHost? Host { get; }

    public VirtualTwilio Twilio => Client.Twilio;

    public FaultScript Faults => Twilio.Faults;

    public static async Task<FaultySandbox> StartAsync(Network network, int calls = 0, SandboxClock? clock = null)
    {
        var twilio = new VirtualTwilio(new() { CallCount = calls, Clock = clock ?? SandboxClock.Frozen(FrozenSandbox.Start) });
        if (network == Network.None)
        {
            return new(new FrozenSandbox(twilio), host: null);
        }

        var host = await SandboxHost.StartAsync(new() { Twilio = twilio });
        return new(new(twilio, new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }, host.BaseAddress), host);
    }

    /// <summary>Asserts that the sandbox has answered with these, in this order, and answers the next request as usual.</summary>
    public async Task AssertNormalAfterAsync(params int[] statuses)
    {
        Assert.Equal(statuses, Twilio.Requests.Select(request => request.Status));
        Assert.Equal(statuses.Length, Twilio.RequestCount);
        Assert.Equal(200, (await Client.ListAsync()).Status);
    }

    /// <summary>The sandbox has taken in so many requests.</summary>
    public async Task RequestedAsync(int count)
    {
        while (Twilio.RequestCount < count)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }
}
