using TwilioCalls.Sandbox;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Faults;

/// <summary>Runs each operation once during a fault, and asserts that it causes nothing worse than an error.</summary>
internal sealed class FaultScenario : IAsyncDisposable
{
    private const string Busy = "+15005550011";
    private const string NeverEnds = "+15005550014";

    private const int PageSize = 2;

    private static readonly string[] Names = ["old", "ended", "more", "evenMore", "most", "mostOfAll", "live", "redirected"];

    private readonly Shell _shell;

    private FaultScenario(LiveTwilio twilio)
    {
        Live = twilio;
        _shell = twilio.OpenShell();
    }

    public LiveTwilio Live { get; }

    private VirtualTwilio Twilio => Live.Twilio;

    public static async Task<FaultScenario> StartAsync(LiveTwilio twilio)
    {
        var scenario = new FaultScenario(twilio);
        var client = twilio.Behind();
        foreach (var name in Names)
        {
            var number = name is "live" or "redirected" ? NeverEnds : Busy;
            var call = await client.CreateCallAsync(new() { To = number, From = "+14155550199", Twiml = "<Response/>" });
            scenario._shell.Set(name, call.Sid!);
        }

        twilio.Twilio.Advance(TimeSpan.FromMinutes(1));
        return scenario;
    }

    /// <summary>All operations, one after the other.</summary>
    /// <param name="begin">Begins the fault.</param>
    /// <param name="end">Ends it.</param>
    /// <param name="dialled">How many numbers are dialled by a create that ends with an error.</param>
    /// <returns>The outcomes as a row of a table of expectations.</returns>
    public async Task<string> RunAsync(Action<Operation> begin, Action end, int dialled)
    {
        var row = new List<string>();
        foreach (var operation in Operation.All)
        {
            var there = (await Live.Behind().ListCallsAsync(new()).ToArrayAsync()).Select(call => call.Sid).ToArray();
            begin(operation);
            var outcome = Run(operation.Script);
            end();
            Check(operation, outcome, there, dialled);
            row.Add(outcome.ToString());
        }

        return string.Join(' ', row);
    }

    private Outcome Run(string script)
    {
        var before = Twilio.RequestCount;
        using var shell = _shell.Script(script);
        var calls = shell.Invoke().Select(one => ((Call)one.BaseObject).Sid).ToArray();
        return new(calls, [.. shell.Streams.Error.Select(Outcome.IdOf)], Twilio.RequestCount - before);
    }

    private void Check(Operation operation, Outcome outcome, string?[] there, int dialled)
    {
        if (operation.IsDial)
        {
            Assert.Equal(outcome.IsDone ? 1 : dialled, Twilio.Dialled.Count(number => number == Operation.To));
            AssertSentAgainOnlyAfter429();
        }
        else if (operation.IsListing)
        {
            // Complete, or with an error after the calls of whole pages: never short without an error.
            Assert.Equal(outcome.IsDone ? there : there[..outcome.Calls.Count], outcome.Calls);
            Assert.True(outcome.Requests == 0 || outcome.Calls.Count >= PageSize);
        }

        Assert.InRange(outcome.Errors.Count, 0, 1);
    }

    private void AssertSentAgainOnlyAfter429()
    {
        var creates = Twilio.Requests.Where(request => request.Method == "POST" && request.PathAndQuery.EndsWith("/Calls.json", StringComparison.Ordinal));
        Assert.All(creates.Skip(Names.Length).SkipLast(1), request => Assert.Equal(429, request.Status));
    }

    public async ValueTask DisposeAsync()
    {
        _shell.Dispose();
        await Live.DisposeAsync();
    }
}
