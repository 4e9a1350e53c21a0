using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace TwilioCalls.Sandbox.Host;

/// <summary>A virtual Twilio on a loopback port, for clients that need a real connection.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private const long ResponseBuffer = 8 * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly SandboxEndpoint _endpoint;

    private SandboxHost(WebApplication app, SandboxEndpoint endpoint, VirtualTwilio twilio)
    {
        _app = app;
        _endpoint = endpoint;
        Twilio = twilio;
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        BaseAddress = new(addresses.Addresses.Single());
    }

    public Uri BaseAddress { get; }

    public VirtualTwilio Twilio { get; }

    public static async Task<SandboxHost> StartAsync(SandboxHostOptions? options = null)
    {
        options ??= new();
        var twilio = options.Twilio ?? new VirtualTwilio(new() { CallCount = options.CallCount });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            // A whole page fits, so that the next request is read while the client still takes this one in.
            kestrel.Limits.MaxResponseBufferSize = ResponseBuffer;
        });

        var app = builder.Build();
        if (options.MaxConcurrency is { } most)
        {
            app.Use(new ConcurrencyLimit(most).InvokeAsync);
        }

        var endpoint = new SandboxEndpoint(twilio, options.Latency);
        app.Run(endpoint.AnswerAsync);
        await app.StartAsync();
        return new(app, endpoint, twilio);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _endpoint.Dispose();
    }
}
