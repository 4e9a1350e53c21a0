using System.Management.Automation;
using TwilioCalls.Sandbox.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.UnknownOutcomes;

/// <summary>A call whose answer was lost is found where that is certain, and never guessed or dialled again.</summary>
public sealed class ResolveUnknownTests : IAsyncDisposable
{
    private const string Number = "+14155550123";
    private const string Dial = $"New-TwilioCall -To {Number} -From +14155550199 -Twiml '<Response/>' -ResolveUnknown";
    private const string TwoRows =
        $"1..2 | ForEach-Object {{ [pscustomobject]@{{ To = '{Number}' }} }} | New-TwilioCall -From +14155550199 -Twiml '<Response/>' -ResolveUnknown -ThrottleLimit ";

    private static readonly NewCall SameCall = new() { To = Number, From = "+14155550199", Twiml = "<Response/>" };

    private readonly WatchedHandler _network = new();
    private LiveTwilio? _twilio;

    private LiveTwilio Live => _twilio!;

    [Fact]
    public async Task A_lost_call_that_was_dialled_is_found_and_written()
    {
        var (calls, errors) = await RunAsync(Dial, (1, Lost(FaultMoment.After)));

        Assert.Empty(errors);
        Assert.Equal(Number, Assert.Single(calls).To);
        Assert.Single(Live.Twilio.Dialled);
    }

    [Fact]
    public async Task A_lost_call_that_was_not_dialled_is_reported_and_not_dialled_again()
    {
        var (calls, errors) = await RunAsync(Dial, (1, Lost(FaultMoment.Before)));

        Assert.Empty(calls);
        AssertLookedFor(Assert.Single(errors));
        Assert.Empty(Live.Twilio.Dialled);
    }

    [Fact]
    public async Task Of_two_calls_that_could_be_the_lost_one_neither_is_chosen()
    {
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        var behind = Live.Behind();
        var others = 0;
        Live.WhileWaiting = () => others++ == 0 ? behind.CreateCallAsync(SameCall) : Task.CompletedTask;

        var (calls, errors) = await RunAsync(Dial, (1, Lost(FaultMoment.After)));

        Assert.Empty(calls);
        AssertLookedFor(Assert.Single(errors));
    }

    /// <summary>The machine's clock may be ahead of Twilio's by half a minute.</summary>
    [Theory]
    [InlineData(20, true)]
    [InlineData(40, false)]
    public async Task A_call_that_another_process_placed_before_is_not_taken_for_the_lost_one(int secondsBefore, bool couldBeIt)
    {
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        await Live.Behind().CreateCallAsync(SameCall, cancellation: TestContext.Current.CancellationToken);
        Live.Twilio.Advance(TimeSpan.FromSeconds(secondsBefore));

        var (calls, errors) = await RunAsync(Dial, (1, Lost(FaultMoment.Before)));

        Assert.Equal(couldBeIt ? 1 : 0, calls.Count);
        Assert.Equal(couldBeIt ? 0 : 1, errors.Count);
    }

    [Fact]
    public async Task The_call_of_an_earlier_command_is_not_taken_for_the_lost_one()
    {
        var (calls, errors) = await RunAsync($"{Dial}; {Dial}", (2, Lost(FaultMoment.Before)));

        Assert.Single(calls);
        AssertLookedFor(Assert.Single(errors));
    }

    [Fact]
    public async Task The_lost_call_of_an_earlier_row_is_not_taken_for_that_of_a_later_one()
    {
        // The search for the first fails, so it stays unknown which row the one call belongs to.
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        Live.Twilio.Faults.Nth(ApiOperation.List, 1, Fault.Redirect());

        var (calls, errors) = await RunAsync(
            TwoRows + "1", (1, Lost(FaultMoment.After)), (2, Lost(FaultMoment.Before)));

        Assert.Empty(calls);
        Assert.Equal(2, errors.Count);
        Assert.DoesNotContain("looked for, and", errors[0].ToString(), StringComparison.Ordinal);
        AssertLookedFor(errors[1]);
    }

    [Fact]
    public async Task The_call_of_a_row_in_flight_is_not_taken_for_the_lost_one()
    {
        // The second row dials once the first is lost; then the first is searched for; the answer to the second arrives last.
        var (lost, dialled, reported) = (Signal(), Signal(), Signal());
        var (sent, answered) = (0, 0);
        _network.BeforeSending = request => request.Method == HttpMethod.Post && ++sent == 2 ? lost.Task : Task.CompletedTask;
        _network.BeforeAnswer = request =>
        {
            if (request.Method != HttpMethod.Post)
            {
                return Task.CompletedTask;
            }

            var isFirst = ++answered == 1;
            (isFirst ? lost : dialled).SetResult();
            return isFirst ? Task.CompletedTask : reported.Task;
        };
        _twilio = await LiveTwilio.StartAsync(handler: _network);
        Live.WhileWaiting = () => dialled.Task;

        var (calls, errors) = await RunAsync(TwoRows + "2", reported.SetResult, (1, Fault.Status(503)));

        Assert.Single(calls);
        AssertLookedFor(Assert.Single(errors));
        Assert.Single(Live.Twilio.Dialled);
    }

    public async ValueTask DisposeAsync()
    {
        await Live.DisposeAsync();
        _network.Dispose();
    }

    private static Fault Lost(FaultMoment moment) => Fault.ConnectionReset(moment);

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void AssertLookedFor(ErrorRecord error)
    {
        Assert.StartsWith("TwilioCalls.CallOutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("It was looked for, and no single call was found", error.ToString(), StringComparison.Ordinal);
    }

    private Task<(IReadOnlyList<Call> Calls, IReadOnlyList<ErrorRecord> Errors)> RunAsync(
        string script, params (int Number, Fault Fault)[] creates) => RunAsync(script, () => { }, creates);

    private async Task<(IReadOnlyList<Call> Calls, IReadOnlyList<ErrorRecord> Errors)> RunAsync(
        string script, Action onFirst, params (int Number, Fault Fault)[] creates)
    {
        _twilio ??= await LiveTwilio.StartAsync(handler: _network);
        foreach (var (number, fault) in creates)
        {
            Live.Twilio.Faults.Nth(ApiOperation.Create, number, fault);
        }

        using var shell = Live.OpenShell();
        using var running = shell.Script(script);
        using var output = new PSDataCollection<PSObject>();
        var count = 0;
        void OnAdded(object? sender, DataAddedEventArgs added)
        {
            if (count++ == 0)
            {
                onFirst();
            }
        }

        // On an error or a call: a call that is written by mistake must fail the test, not hang it.
        running.Streams.Error.DataAdded += OnAdded;
        output.DataAdded += OnAdded;
        running.Invoke(null, output);
        return ([.. output.Select(call => (Call)call.BaseObject)], [.. running.Streams.Error]);
    }
}
