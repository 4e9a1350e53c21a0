using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Client.Tests.Sandbox;

/// <summary>A virtual Twilio on a loopback port, whose clock stands still, and the client of its main account.</summary>
internal sealed class LiveSandbox : IAsyncDisposable
{
    private readonly SandboxHost _host;

    private LiveSandbox(SandboxHost host)
    {
        _host = host;
        Client = SignedIn(Twilio.AccountSid, Twilio.AuthToken);
    }

    public VirtualTwilio Twilio => _host.Twilio;

    public TwilioClient Client { get; }

    /// <summary>A client that tries once.</summary>
    public TwilioClient Once => new(TestClient.Options() with
    {
        BaseUri = _host.BaseAddress,
        AccountSid = Twilio.AccountSid,
        Authentication = TestClient.SignIn(Twilio.AccountSid, Twilio.AuthToken),
    });

    public static async Task<LiveSandbox> StartAsync(int calls = 300) => new(await SandboxHost.StartAsync(new()
    {
        Twilio = new(new() { CallCount = calls, Clock = SandboxClock.Frozen(new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero)) }),
    }));

    public TwilioClient SignedIn(string user, string secret, string? account = null) => new(new()
    {
        BaseUri = _host.BaseAddress,
        AccountSid = account ?? Twilio.AccountSid,
        Authentication = TestClient.SignIn(user, secret),
    });

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
