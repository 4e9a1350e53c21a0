using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using TwilioCalls.Sandbox.Host.Faults;

namespace TwilioCalls.Sandbox.Host;

/// <summary>The web server in front of a sandbox. It cannot be started twice.</summary>
internal static class SandboxServer
{
    private const long ResponseBuffer = 8 * 1024 * 1024;

    // There are no settings that could change, and a Linux has 128 watchers of files by default, for all processes of a user.
    private const string Unwatched = "--hostBuilder:reloadConfigOnChange=false";

    public static async Task<WebApplication> StartAsync(
        SandboxHostOptions options, VirtualTwilio twilio, ConcurrencyLimit limit, int port)
    {
        var builder = WebApplication.CreateSlimBuilder([Unwatched]);
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen => Configure(listen, options));
            kestrel.AddServerHeader = false;
            // A whole page fits, so that the next request is read while the client still takes this one in.
            kestrel.Limits.MaxResponseBufferSize = ResponseBuffer;
        });

        var app = builder.Build();
        app.MapWhen(SandboxReport.IsAskedFor, report => report.Run(context => SandboxReport.AnswerAsync(context, twilio, limit)));
        app.Use(limit.InvokeAsync);
        app.Run(new SandboxEndpoint(twilio, options).AnswerAsync);
        await app.StartAsync();
        return app;
    }

    private static void Configure(ListenOptions listen, SandboxHostOptions options)
    {
        // One request at a time on a connection, so that a fault of the connection is one of the request.
        listen.Protocols = HttpProtocols.Http1;
        listen.Use(RawConnection.Middleware);
        if (options.Certificate is { } certificate)
        {
            listen.UseHttps(certificate);
        }
    }
}
