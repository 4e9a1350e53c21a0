using System.Management.Automation;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Stopping;

/// <summary>However a pipeline that dials ends, each call that was dialled has been written or is reported in a warning.</summary>
public sealed class StoppedDialTests : IAsyncDisposable
{
    private const int AtOnce = 5;

    private readonly AnsweringHost _host = new();
    private readonly WatchedHandler _network = new();
    private readonly Arrivals _arrivals = new(AtOnce);
    private LiveTwilio? _twilio;

    [Fact]
    public async Task Calls_that_are_answered_after_Ctrl_C_are_reported_with_their_sids()
    {
        var answers = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _network.BeforeAnswer = _ =>
        {
            _arrivals.Add();
            return answers.Task;
        };

        var written = await StopAsync(CallList.Rows(50) + " | New-TwilioCall -ThrottleLimit 5", whileStopping: answers.SetResult);

        // What was answered before the stop reached the command has been written.
        AssertNothingIsLost(written, null);
        Assert.InRange(_twilio!.Twilio.Dialled.Count, AtOnce, 50);
        Assert.All(_host.Warnings, warning => Assert.Contains("Twilio had accepted", warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_that_are_never_answered_are_reported_as_unknown_after_the_grace_period()
    {
        var written = await StopAsync(
            CallList.Rows(50) + " | New-TwilioCall -ThrottleLimit 5", Fault.NoAnswer(), awaited: TimeSpan.Zero);

        Assert.Empty(written);
        Assert.Equal(AtOnce, _host.Warnings.Count);
        Assert.All(_twilio!.Twilio.Dialled, number => Assert.Contains(
            _host.Warnings, warning => warning.Contains($"whether {number} was called", StringComparison.Ordinal)));
        Assert.Equal(0, _network.InFlight);
    }

    [Fact]
    public void The_grace_period_is_ten_seconds() => Assert.Equal(
        TimeSpan.FromSeconds(10),
        new TwilioClientOptions { AccountSid = "", Authentication = null! }.DialCompletionTimeout);

    [Fact]
    public async Task Calls_dialled_before_an_upstream_command_was_stopped_are_reported()
    {
        // Three calls are answered; then the upstream command hangs in a request of its own.
        _network.BeforeAnswer = _ =>
        {
            _arrivals.Add();
            return Task.CompletedTask;
        };
        var hanging = new Arrivals(1);
        _twilio = await LiveTwilio.StartAsync(new() { OnSilence = hanging.Add }, _network);
        _twilio.Twilio.Faults.Every(ApiOperation.Fetch, Fault.NoAnswer());
        using var shell = _twilio.OpenShell(_host);
        using var script = shell.Script($"& {{ {CallList.Rows(3)}; Get-TwilioCall CA{new string('0', 32)} }} | New-TwilioCall -ThrottleLimit 5");
        using var output = new PSDataCollection<PSObject>();

        script.BeginInvoke<PSObject, PSObject>(null, output);
        await hanging.All;
        await Task.Run(script.Stop, TestContext.Current.CancellationToken);

        AssertNothingIsLost([.. output], 3);
    }

    [Theory]
    [InlineData("& { #rows#; throw 'enough' } | New-TwilioCall -ThrottleLimit 50")]
    [InlineData("foreach ($once in 1) { #rows# | New-TwilioCall -ThrottleLimit 5 | ForEach-Object { $_; break } }")]
    [InlineData("#rows# | New-TwilioCall -ThrottleLimit 5 | ForEach-Object { $_; throw 'enough' }")]
    [InlineData("#rows# | New-TwilioCall -ThrottleLimit 1 | ForEach-Object { $_; throw 'enough' }")]
    public async Task Calls_in_flight_are_reported_when_another_command_ends_the_pipeline(string pattern)
    {
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        using var shell = _twilio.OpenShell(_host);
        using var script = shell.Script(pattern.Replace("#rows#", CallList.Rows(20), StringComparison.Ordinal));
        using var output = new PSDataCollection<PSObject>();

        Record.Exception(() => script.Invoke(null, output));

        AssertNothingIsLost([.. output], null);
    }

    [Fact]
    public async Task An_error_that_ends_the_pipeline_and_the_calls_after_it_are_each_reported_once()
    {
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        _twilio.Twilio.Faults.Every(ApiOperation.Create, Fault.Status(503, FaultMoment.After));
        using var shell = _twilio.OpenShell(_host);
        using var script = shell.Script(CallList.Rows(5) + " | New-TwilioCall -ThrottleLimit 5 -ErrorAction Stop");

        var error = Assert.Throws<ActionPreferenceStopException>(() => script.Invoke()).ErrorRecord;

        var reported = _host.Warnings.Append(error.ToString()).ToArray();
        Assert.Equal(reported.Length, _twilio.Twilio.Dialled.Distinct().Count());
        Assert.All(_twilio.Twilio.Dialled, number => Assert.Single(reported, one => one.Contains(number, StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_twilio is not null)
        {
            await _twilio.DisposeAsync();
        }

        _network.Dispose();
    }

    private async Task<PSObject[]> StopAsync(
        string script, Fault? fault = null, TimeSpan? awaited = null, Action? whileStopping = null)
    {
        _twilio = await LiveTwilio.StartAsync(new() { OnSilence = _arrivals.Add }, _network);
        if (fault is not null)
        {
            _twilio.Twilio.Faults.Every(ApiOperation.Create, fault);
        }

        var context = _twilio.ContextOf(
            _twilio.Twilio.AccountSid, _twilio.Twilio.AuthToken, options => options with { DialCompletionTimeout = awaited ?? options.DialCompletionTimeout });
        using var shell = _twilio.OpenShell(_host, context);
        using var running = shell.Script(script);
        using var output = new PSDataCollection<PSObject>();
        var isStopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        running.InvocationStateChanged += (_, change) =>
        {
            if (change.InvocationStateInfo.State == PSInvocationState.Stopping)
            {
                isStopping.TrySetResult();
            }
        };
        running.BeginInvoke<PSObject, PSObject>(null, output);
        await _arrivals.All;
        var stopping = Task.Run(running.Stop, TestContext.Current.CancellationToken);
        await isStopping.Task;
        whileStopping?.Invoke();
        await stopping;
        return [.. output];
    }

    private void AssertNothingIsLost(PSObject[] written, int? dialled)
    {
        var calls = _twilio!.Twilio.Requests.Count(request => request is { Method: "POST", Status: 201 });
        Assert.Equal(dialled ?? calls, _twilio.Twilio.Dialled.Distinct().Count());
        Assert.Equal(calls, written.Length + _host.Warnings.Count);
        var numbers = written.Select(call => ((Call)call.BaseObject).To!);
        Assert.All(_twilio.Twilio.Dialled.Except(numbers), number => Assert.Single(
            _host.Warnings, warning => warning.Contains(number, StringComparison.Ordinal)));
        Assert.Equal(0, _network.InFlight);
    }
}
