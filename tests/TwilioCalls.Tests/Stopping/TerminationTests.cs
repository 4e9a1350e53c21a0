using System.Management.Automation;
using TwilioCalls.Pipeline;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Stopping;

/// <summary>
/// A process that is told to end waits for what is dialling. What real signals do to a real shell is in
/// tests/Pester/Termination.Tests.ps1.
/// </summary>
[Collection(ProcessEnd.Name)]
public sealed class TerminationTests : IAsyncDisposable
{
    private const int AtOnce = 5;

    private readonly AnsweringHost _host = new();
    private readonly WatchedHandler _network = new();
    private LiveTwilio? _twilio;

    [Fact]
    public async Task Calls_on_their_way_are_reported_when_the_process_is_told_to_end()
    {
        var (arrivals, answers) = (new Arrivals(AtOnce), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _network.BeforeAnswer = _ =>
        {
            arrivals.Add();
            return answers.Task;
        };
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        using var shell = _twilio.OpenShell(_host);
        using var script = shell.Script($"try {{ {CallList.Rows(50)} | New-TwilioCall -ThrottleLimit {AtOnce} }} catch {{ 'caught' }}; 'went on'");
        using var output = new PSDataCollection<PSObject>();

        script.BeginInvoke<PSObject, PSObject>(null, output);
        await arrivals.All;
        Assert.Equal(!OperatingSystem.IsWindows(), TerminationWatch.IsListening);
        var ending = Task.Run(TerminationWatch.End, TestContext.Current.CancellationToken);
        while (!TerminationWatch.IsEnding)
        {
            await Task.Yield();
        }

        answers.SetResult();
        await ending;

        var written = output.Select(one => one.BaseObject).OfType<Call>().Select(call => call.To!);
        string[] reported = [.. written, .. _host.Warnings];
        Assert.All(_twilio.Twilio.Dialled, number => Assert.Contains(reported, one => one.Contains(number, StringComparison.Ordinal)));
        Assert.Equal(0, _network.InFlight);
        Assert.False(TerminationWatch.IsListening);
        Assert.False(TerminationWatch.IsEnding);
    }

    [Fact]
    public async Task A_command_that_waits_for_one_further_down_is_reported_for()
    {
        var dialled = new Arrivals(3);
        _network.BeforeAnswer = _ =>
        {
            dialled.Add();
            return dialled.All;
        };
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        _twilio.Twilio.Faults.Nth(ApiOperation.Create, 3, Fault.Status(503, FaultMoment.After));
        var context = _twilio.ContextOf(
            _twilio.Twilio.AccountSid, _twilio.Twilio.AuthToken, options => options with { DialCompletionTimeout = TimeSpan.Zero });
        using var shell = _twilio.OpenShell(_host, context);
        using var released = new ManualResetEventSlim();
        var blocked = new Arrivals(1);
        shell.Set("blocked", blocked);
        shell.Set("released", released);
        using var script = shell.Script(CallList.Rows(3) + " | New-TwilioCall -ThrottleLimit 3 | ForEach-Object { $blocked.Add(); $released.Wait() }");

        var running = script.BeginInvoke();
        await blocked.All;
        await Task.Run(TerminationWatch.End, TestContext.Current.CancellationToken);

        // Whichever of the three was answered badly has been reported as usual if it was the first in turn.
        string[] late = [.. _host.Warnings], reported = [.. late, .. script.Streams.Error.ReadAll().Select(error => error.ToString())];
        released.Set();
        Record.Exception(() => script.EndInvoke(running));

        Assert.All(_twilio.Twilio.Dialled, number => Assert.Single(reported, one => one.Contains(number, StringComparison.Ordinal)));
        Assert.Equal(3, reported.Length);
        Assert.Equal(late, _host.Warnings);
    }

    [Theory]
    [InlineData("New-TwilioCall -To +14155550123 -From +14155550199 -Twiml '<Response/>'")]
    [InlineData("New-TwilioCall -To +15005550001 -From +14155550199 -Twiml '<Response/>' -ErrorAction Stop")]
    [InlineData("foreach ($once in 1) { 1..9 | ForEach-Object { [pscustomobject]@{ To = '+14155550123' } } | New-TwilioCall -From +14155550199 -Twiml '<Response/>' -ThrottleLimit 3 | ForEach-Object { break } }")]
    [InlineData("Get-TwilioCall -Status in-progress | Set-TwilioCall -Twiml '<Response/>'")]
    public async Task Signals_are_listened_for_only_while_something_is_on_its_way(string command)
    {
        var heard = 0;
        _network.BeforeSending = request =>
        {
            if (request.Method == HttpMethod.Post && TerminationWatch.IsListening)
            {
                Interlocked.Increment(ref heard);
            }

            return Task.CompletedTask;
        };
        _twilio = await LiveTwilio.StartAsync(handler: _network, calls: 100);
        using var shell = _twilio.OpenShell(_host);
        using var script = shell.Script(command);

        Record.Exception(() => script.Invoke());

        Assert.Equal(!OperatingSystem.IsWindows(), heard > 0);
        Assert.False(TerminationWatch.IsListening);
    }

    [Theory]
    [InlineData("Get-TwilioCall -Status busy | Remove-TwilioCall")]
    [InlineData("Get-TwilioCall -Status in-progress | Set-TwilioCall -Status completed")]
    public async Task Nothing_is_listened_for_where_repeating_does_no_harm(string command)
    {
        var isListening = false;
        _network.BeforeSending = _ =>
        {
            isListening |= TerminationWatch.IsListening;
            return Task.CompletedTask;
        };
        _twilio = await LiveTwilio.StartAsync(handler: _network, calls: 100);
        using var shell = _twilio.OpenShell(_host);

        shell.Run(command);

        Assert.False(isListening);
    }

    [Fact]
    public void What_cannot_be_shown_as_a_warning_any_more_is_shown_as_an_error()
    {
        _host.OnWarning = () => throw new IOException("The terminal is gone.");

        LateReport.Write(_host.UI, "call CA1");

        Assert.Equal(["call CA1"], _host.Shown);
        LateReport.Write(user: null, "call CA1");
    }

    public async ValueTask DisposeAsync()
    {
        if (_twilio is not null)
        {
            await _twilio.DisposeAsync();
        }

        _network.Dispose();
    }
}
