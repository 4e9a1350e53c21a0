using System.Management.Automation.Host;
using TwilioCalls.Connection;
using TwilioCalls.Network;
using TwilioCalls.Sandbox;
using TwilioCalls.Sandbox.Host;

namespace TwilioCalls.Tests.Support;

/// <summary>
/// A virtual Twilio on a loopback port, and what the cmdlets need to work on it over real HTTP. Waits between requests are
/// over at once, and a request is overdue as soon as it is certain that no answer comes.
/// </summary>
internal sealed class LiveTwilio : IAsyncDisposable
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly HttpMessageHandler _handler;

    private LiveTwilio(SandboxHost host, ManualTime time, HttpMessageHandler? handler)
    {
        Host = host;
        Time = time;
        _handler = handler ?? TwilioHandler.Create();
        Context = ContextOf(Twilio.AccountSid, Twilio.AuthToken);
    }

    public SandboxHost Host { get; }

    public VirtualTwilio Twilio => Host.Twilio;

    public ManualTime Time { get; }

    public TwilioContext Context { get; }

    /// <summary>What happens while a cmdlet waits to send a request again.</summary>
    public Func<Task> WhileWaiting { get; set; } = () => Task.CompletedTask;

    public static async Task<LiveTwilio> StartAsync(SandboxHostOptions? options = null, HttpMessageHandler? handler = null, int calls = 0)
    {
        var time = new ManualTime();
        return new(
            await SandboxHost.StartAsync((options ?? new()) with
            {
                Twilio = new(new() { CallCount = calls, Clock = new(time, time.GetUtcNow()) }),
                // Not on the thread of the server, which would then do the client's work.
                OnSilence = options?.OnSilence ?? (() => Task.Run(() => time.Pass(Timeout))),
            }),
            time, handler);
    }

    public TwilioContext ContextOf(
        string user, string secret, Func<TwilioClientOptions, TwilioClientOptions>? change = null) =>
        new((change ?? (options => options))(OptionsOf(user, secret)));

    /// <summary>A shell whose cmdlets work on this Twilio.</summary>
    public Shell OpenShell(PSHost? host = null, TwilioContext? context = null)
    {
        var shell = new Shell(host);
        using var connect = shell.Script("param($context) $PSDefaultParameterValues['*-Twilio*:Context'] = $context")
            .AddArgument(context ?? Context);
        connect.Invoke();
        return shell;
    }

    /// <summary>A client that bypasses faults and the network.</summary>
    public TwilioClient Behind() => new(OptionsOf(Twilio.AccountSid, Twilio.AuthToken) with { Handler = new SandboxHandler(Twilio) });

    public async ValueTask DisposeAsync()
    {
        _handler.Dispose();
        await Host.DisposeAsync();
    }

    private TwilioClientOptions OptionsOf(string user, string secret) => new()
    {
        Authentication = TwilioAuthentication.Create(user, SecureText.From(secret)),
        AccountSid = Twilio.AccountSid,
        BaseUri = Host.BaseAddress,
        Handler = _handler,
        Timeout = Timeout,
        Time = Twilio.Clock,
        Delay = async (time, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            Twilio.Advance(time);
            await WhileWaiting();
        },
    };
}
