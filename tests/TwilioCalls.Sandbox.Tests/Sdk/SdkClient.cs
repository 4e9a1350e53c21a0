using Twilio.Clients;
using Twilio.Http;
using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Sandbox.Tests.Sdk;

/// <summary>
/// Twilio's own client on a hosted sandbox. It cannot be given another address, so its requests are redirected to the
/// loopback port when they are sent; it never connects to anything else.
/// </summary>
internal sealed class SdkClient : IAsyncDisposable
{
    private readonly System.Net.Http.HttpClient _http;

    private SdkClient(SandboxHost host)
    {
        Host = host;
        _http = new(new Detour(host.BaseAddress));
        Rest = As(Twilio.AccountSid, Twilio.AuthToken);
    }

    public SandboxHost Host { get; }

    public VirtualTwilio Twilio => Host.Twilio;

    public TwilioRestClient Rest { get; }

    public static async Task<SdkClient> StartAsync(int calls = 0)
    {
        var twilio = new VirtualTwilio(new() { CallCount = calls, Clock = SandboxClock.Frozen(FrozenSandbox.Start) });
        return new(await SandboxHost.StartAsync(new() { Twilio = twilio }));
    }

    public TwilioRestClient As(string user, string password, string? account = null) =>
        new(user, password, accountSid: account ?? user, httpClient: new SystemNetHttpClient(_http));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
    }

    private sealed class Detour(Uri loopback) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new(loopback, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
