using System.Management.Automation;
using TwilioCalls.Sandbox;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Tracing;

/// <summary>A virtual Twilio over real HTTP, and a shell whose cmdlets trace its calls.</summary>
internal sealed class TracedSandbox : IAsyncDisposable
{
    private readonly Shell _shell;

    private TracedSandbox(LiveTwilio live)
    {
        Live = live;
        _shell = live.OpenShell();
    }

    public LiveTwilio Live { get; }

    public VirtualTwilio Twilio => Live.Twilio;

    public static async Task<TracedSandbox> StartAsync(int calls = 0) => new(await LiveTwilio.StartAsync(calls: calls));

    /// <summary>Dials, and lets a while pass.</summary>
    public async Task<Call> DialAsync(string to, int minutes = 20, Action<NewCall>? change = null)
    {
        var call = new NewCall { To = to, From = "+14155550199", Twiml = "<Response/>" };
        change?.Invoke(call);
        var dialled = await Live.Behind().CreateCallAsync(call);
        Twilio.Advance(TimeSpan.FromMinutes(minutes));
        return dialled;
    }

    public Task CancelAsync(Call call) => Live.Behind().UpdateCallAsync(call.Sid!, new() { Status = "canceled" });

    public Task DeleteAsync(Call call) => Live.Behind().DeleteCallAsync(call.Sid!);

    /// <summary>Dials for the subaccount.</summary>
    public Task<Call> DialElsewhereAsync(string to) => Live.Behind().CreateCallAsync(
        new() { To = to, From = "+14155550199", Twiml = "<Response/>" }, Twilio.SubaccountSid);

    /// <summary>The newest calls.</summary>
    public async Task<string[]> SidsAsync(int count) =>
        [.. (await Live.Behind().ListCallsAsync(new(), count).ToArrayAsync()).Select(call => call.Sid!)];

    public void Set(string variable, object value) => _shell.Set(variable, value);

    /// <summary>Runs a command, which must write no error.</summary>
    public CallTrace[] Trace(string script)
    {
        var (traces, errors) = TraceWithErrors(script);
        Assert.Empty(errors);
        return traces;
    }

    public (CallTrace[] Traces, ErrorRecord[] Errors) TraceWithErrors(string script)
    {
        using var shell = _shell.Script(script);
        return ([.. shell.Invoke().Select(one => (CallTrace)one.BaseObject)], [.. shell.Streams.Error]);
    }

    public async ValueTask DisposeAsync()
    {
        _shell.Dispose();
        await Live.DisposeAsync();
    }
}
