using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Following;
using TwilioCalls.Parameters;
using TwilioCalls.Pipeline;
using TwilioCalls.Waiting;

namespace TwilioCalls.Commands;

/// <summary>Waits until calls have ended, or have reached a status. Requests become less frequent the longer it takes.</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioCall",
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Wait-TwilioCall.md")]
[OutputType(typeof(Call))]
public sealed class WaitTwilioCallCommand : SidCommand
{
    private readonly Queue<(WaitedCall Call, Task<Call> Answer)> _requested = new();
    private List<WaitedCall> _waiting = [];
    private WaitGoal _goal = new();
    private Deadline? _deadline;
    private DateTimeOffset _started;

    /// <summary>The statuses to wait for; by default, any that ends a call.</summary>
    [Parameter, ArgumentCompleter(typeof(OptionCompleter<WaitGoal>))]
    public string[]? Status { get; set; }

    /// <summary>Seconds after which waiting is given up, 1 to 604800 (a week); by default, never.</summary>
    [Parameter, ValidateRange(1, 604_800), WholeNumber("seconds")]
    public int? Timeout { get; set; }

    private protected override string ProgressStatus => _waiting.Count == 0
        ? "Done"
        : $"{_waiting.Count} to go; {_waiting[0].Sid} is {_waiting[0].State}, after {(int)(ActiveContext.Time.GetUtcNow() - _started).TotalSeconds} s";

    /// <summary>Checks what is waited for.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _goal = RequestBinder.BindOrEnd<WaitGoal>(this);
    }

    /// <summary>Requests a call's state as often as another's: all at once, unless the user wants fewer.</summary>
    public WaitTwilioCallCommand() => ThrottleLimit = MaximumThrottleLimit;

    /// <summary>Requests the calls, round after round, and writes each when it is there.</summary>
    protected override void EndProcessing()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var time = ActiveContext.Time;
        _started = time.GetUtcNow();
        using var deadline = new Deadline(time, Timeout, StopToken);
        _deadline = deadline;
        for (var pause = PollingPause.First; ; pause = PollingPause.After(pause))
        {
            Request();
            if (_waiting.Count == 0)
            {
                return;
            }

            if (deadline.IsOver)
            {
                _waiting.ForEach(call => WriteError(call.TimedOut(Timeout!.Value, _goal)));
                return;
            }

            Try(_waiting[0].Sid, () => deadline.Within(() => Await(ActiveContext.DelayAsync(deadline.Limit(pause), deadline.Token))));
        }
    }

    /// <summary>Collects the calls: they are waited for together.</summary>
    private protected override void ProcessCall(string sid) => _waiting.Add(new WaitedCall(sid, GetAccount()));

    private protected override void Abandon() => WaitUntilEnded([.. _requested.Select(one => one.Answer)]);

    /// <inheritdoc/>
    private protected override void Settle()
    {
        // The one whose login failed.
        _requested.Dequeue();
        while (_requested.Count > 0)
        {
            TakeNext();
        }
    }

    /// <summary>One round over all calls, with no more requests out at once than are allowed.</summary>
    private void Request()
    {
        var next = 0;
        var left = new List<WaitedCall>();
        foreach (var call in _waiting)
        {
            for (; next < _waiting.Count && _requested.Count < ThrottleLimit; next++)
            {
                _requested.Enqueue((_waiting[next], _waiting[next].FetchAsync(Client, _deadline!.Token)));
            }

            if (!TakeNext())
            {
                left.Add(call);
            }
        }

        _waiting = left;
    }

    /// <returns>Whether the call is no longer waited for.</returns>
    private bool TakeNext()
    {
        var (call, answer) = _requested.Peek();
        var isDone = true;
        Try(call.Sid, () => isDone = _deadline!.Within(() => Take(call, Await(new ValueTask<Call>(answer)))));
        _requested.Dequeue();
        return isDone;
    }

    private bool Take(WaitedCall waited, Call call)
    {
        waited.LastKnown = call;
        if (_goal.IsReachedBy(call))
        {
            WriteCall(call);
            return true;
        }

        if (CallStatus.IsFinal(call.Status))
        {
            WriteError(waited.Missed(_goal));
            return true;
        }

        return false;
    }
}
