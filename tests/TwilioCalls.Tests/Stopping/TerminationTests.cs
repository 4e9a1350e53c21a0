using TwilioCalls.Pipeline;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Stopping;

/// <summary>
/// A process that is told to end waits for what is dialling. What real signals do to a real shell is in
/// tests/Pester/Termination.Tests.ps1.
/// </summary>
[Collection(ProcessEnd.Name)]
public sealed class TerminationTests : IAsyncDisposable
{
    private readonly AnsweringHost _host = new();
    private readonly WatchedHandler _network = new();
    private LiveTwilio? _twilio;

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
