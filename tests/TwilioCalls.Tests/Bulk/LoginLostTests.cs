using System.Collections.Concurrent;
using System.Management.Automation;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Bulk;

/// <summary>A login that is refused for one record, while requests for others are out: what became of those is written before the command ends.</summary>
public sealed class LoginLostTests : IAsyncDisposable
{
    private const int AtOnce = 5;
    private const int Refused = 2;
    private const string Login = "20003";

    private readonly AnsweringHost _host = new();
    private readonly WatchedHandler _network = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _answered = new();
    private LiveTwilio? _twilio;

    [Fact]
    public async Task Calls_that_were_dialled_meanwhile_are_written()
    {
        await StartAsync();

        var (written, errors) = Run(CallList.Rows(20) + " | New-TwilioCall -ThrottleLimit 5");

        Assert.Equal([Login], errors.Select(Outcome.IdOf));
        Assert.Equal(_twilio!.Twilio.Dialled, written);
        Assert.InRange(written.Length, 4, 5);
        Assert.DoesNotContain(Number(Refused), written);
        Assert.Empty(_host.Warnings);
        Assert.Equal(0, _network.InFlight);
    }

    [Fact]
    public async Task Each_call_whose_outcome_is_unknown_or_that_was_refused_meanwhile_is_an_error()
    {
        await StartAsync();
        _twilio!.Twilio.Faults.Nth(ApiOperation.Create, 3, Fault.Status(503, FaultMoment.After));
        _twilio.Twilio.Faults.Nth(ApiOperation.Create, 4, Fault.TooManyRequests(retryAfter: 300));

        var (written, errors) = Run(CallList.Rows(20) + " | New-TwilioCall -ThrottleLimit 5");

        Assert.Equal(["CallOutcomeUnknown", "20429", Login], errors.Select(Outcome.IdOf));
        Assert.Equal([Number(3), Number(4), Number(Refused)], errors.Select(error => error.TargetObject));
        Assert.Equal(_twilio.Twilio.Dialled, written.Append(Number(3)).Order());
    }

    [Fact]
    public async Task Calls_are_reported_in_warnings_if_the_error_of_another_ends_the_command_first()
    {
        await StartAsync();
        _twilio!.Twilio.Faults.Nth(ApiOperation.Create, 3, Fault.Status(503, FaultMoment.After));
        using var shell = _twilio.OpenShell(_host);
        using var script = shell.Script(CallList.Rows(20) + " | New-TwilioCall -ThrottleLimit 5 -ErrorAction Stop");
        using var output = new PSDataCollection<PSObject>();

        var error = Assert.Throws<ActionPreferenceStopException>(() => script.Invoke(null, output)).ErrorRecord;

        string[] reported = [.. output.Select(call => ((Call)call.BaseObject).To!), .. _host.Warnings, error.ToString()];
        Assert.All(_twilio.Twilio.Dialled, number => Assert.Single(reported, one => one.Contains(number, StringComparison.Ordinal)));
        Assert.Equal(reported.Length, _twilio.Twilio.Dialled.Count);
    }

    [Theory]
    [InlineData("Get-TwilioCall -ThrottleLimit 5")]
    [InlineData("Set-TwilioCall -ThrottleLimit 5 -Status completed")]
    [InlineData("Wait-TwilioCall -ThrottleLimit 5 -Status in-progress, completed")]
    public async Task What_other_requests_have_brought_meanwhile_is_written(string command)
    {
        await StartAsync();
        var sids = new List<string>();
        for (var number = 1; number <= AtOnce; number++)
        {
            var call = await _twilio!.Behind().CreateCallAsync(
                new() { To = "+15005550014", From = "+14155550199", Twiml = "<Response/>" },
                cancellation: TestContext.Current.CancellationToken);
            sids.Add(call.Sid!);
        }

        _twilio!.Twilio.Advance(TimeSpan.FromMinutes(1));
        using var shell = _twilio.OpenShell(_host);
        shell.Set("sids", sids.ToArray());
        using var script = shell.Script($"$sids | {command}");

        var written = script.Invoke().Select(call => ((Call)call.BaseObject).Sid).ToArray();

        Assert.Equal(sids.Where((_, index) => index != Refused - 1), written);
        Assert.Equal(Login, Outcome.IdOf(Assert.Single(script.Streams.Error)));
    }

    public async ValueTask DisposeAsync()
    {
        await _twilio!.DisposeAsync();
        _network.Dispose();
    }

    private static string Number(int row) => FormattableString.Invariant($"+1415555{row:0000}");

    /// <summary>
    /// Requests reach the server one after the other, in the order they were sent, once five are out; the second has a wrong login.
    /// </summary>
    private async Task StartAsync()
    {
        var sent = 0;
        var arrivals = new Arrivals(AtOnce);
        var places = new ConcurrentDictionary<HttpRequestMessage, int>();
        _network.BeforeSending = request =>
        {
            var place = places[request] = Interlocked.Increment(ref sent);
            if (place == Refused)
            {
                request.Headers.Authorization = new("Basic", "d3Jvbmc6d3Jvbmc=");
            }

            arrivals.Add();
            return place == 1 ? arrivals.All : Answered(place - 1).Task;
        };
        _network.BeforeAnswer = request =>
        {
            Answered(places[request]).SetResult();
            return Task.CompletedTask;
        };
        _twilio = await LiveTwilio.StartAsync(handler: _network);
    }

    private TaskCompletionSource Answered(int place) =>
        _answered.GetOrAdd(place, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private (string[] Written, ErrorRecord[] Errors) Run(string command)
    {
        using var shell = _twilio!.OpenShell(_host);
        using var script = shell.Script(command);
        var written = script.Invoke().Select(call => ((Call)call.BaseObject).To!).ToArray();
        return (written, [.. script.Streams.Error]);
    }
}
