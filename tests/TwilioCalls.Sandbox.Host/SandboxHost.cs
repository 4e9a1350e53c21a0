using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Sandbox.Host;

/// <summary>A virtual Twilio on a loopback port, for clients that need a real connection.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly SandboxHostOptions _options;
    private readonly ConcurrencyLimit _limit;
    private WebApplication? _app;

    private SandboxHost(SandboxHostOptions options, VirtualTwilio twilio, ConcurrencyLimit limit, WebApplication app)
    {
        _options = options;
        _limit = limit;
        _app = app;
        Twilio = twilio;
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        BaseAddress = new(addresses.Addresses.Single());
    }

    public Uri BaseAddress { get; }

    public VirtualTwilio Twilio { get; }

    /// <summary>How many requests were answered 429 because too many were in progress; Twilio never saw them.</summary>
    public int Refusals => _limit.Refusals;

    public static async Task<SandboxHost> StartAsync(SandboxHostOptions? options = null)
    {
        options ??= new();
        var twilio = options.Twilio ?? new VirtualTwilio(new()
        {
            CallCount = options.CallCount,
            CallsPerSecond = options.CallsPerSecond,
            MaximumConcurrentCalls = options.MaxCalls,
            FailsCallsOverLimit = options.FailsCallsOverLimit,
            QueueLimit = options.QueueLimit,
        });
        if (options.FaultPercent > 0)
        {
            twilio.Faults.Share(ApiOperation.Any, FaultMix.BadDay(options.FaultSeed, options.FaultPercent));
        }

        var limit = new ConcurrencyLimit(options.MaxConcurrency);
        return new(options, twilio, limit, await SandboxServer.StartAsync(options, twilio, limit, options.Port));
    }

    /// <summary>Closes the port and all connections: the next connection is refused, until <see cref="ListenAgainAsync"/>.</summary>
    public async Task StopListeningAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <summary>Opens the port again, in front of the same Twilio.</summary>
    public async Task ListenAgainAsync() => _app ??= await SandboxServer.StartAsync(_options, Twilio, _limit, BaseAddress.Port);

    public async ValueTask DisposeAsync() => await StopListeningAsync();
}
