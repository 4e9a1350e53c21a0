using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Parameters;
using TwilioCalls.Pipeline;
using TwilioCalls.Waiting;

namespace TwilioCalls.Commands;

/// <summary>Waits until calls have ended, or have reached a status. Asks politely: less and less often.</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioCall",
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Wait-TwilioCall.md")]
[OutputType(typeof(Call))]
public sealed class WaitTwilioCallCommand : TwilioCommand
{
    private readonly List<WaitedCall> _waiting = [];
    private Task[] _asked = [];
    private WaitGoal _goal = new();
    private DateTimeOffset _started;

    /// <summary>The calls to wait for, <c>CA…</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CallSid"), SidTransformation, ArgumentCompleter(typeof(SidCompleter))]
    public string[] Sid { get; set; } = [];

    /// <summary>The statuses to wait for; by default, any that ends a call.</summary>
    [Parameter, ArgumentCompleter(typeof(OptionCompleter<WaitGoal>))]
    public string[]? Status { get; set; }

    /// <summary>Seconds after which waiting is given up, 1 to 604800 (a week); by default, never.</summary>
    [Parameter, ValidateRange(1, 604_800)]
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

    /// <summary>Collects the calls: they are waited for together.</summary>
    protected override void ProcessRecord()
    {
        foreach (var sid in Sid)
        {
            Try(sid, () => _waiting.Add(new WaitedCall(TwilioSid.Check(nameof(Sid), sid, TwilioSid.Call), Account)));
        }
    }

    /// <summary>Asks for the calls, round after round, and writes each when it is there.</summary>
    protected override void EndProcessing()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var time = ActiveContext.Time;
        _started = time.GetUtcNow();
        using var deadline = new Deadline(time, Timeout, StopToken);
        for (var pause = PollingPause.First; ; pause = PollingPause.After(pause))
        {
            Ask(deadline);
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

    private protected override void Abandon() => ((IAsyncResult)Task.WhenAll(_asked)).AsyncWaitHandle.WaitOne();

    /// <summary>One round. The gate of the account keeps the requests that are out at once to what Twilio takes.</summary>
    private void Ask(Deadline deadline)
    {
        var asked = _waiting.Select(call => (Call: call, Answer: call.FetchAsync(Client, deadline.Token))).ToArray();
        _asked = [.. asked.Select(one => one.Answer)];
        foreach (var (call, answer) in asked)
        {
            var isDone = true;
            Try(call.Sid, () => isDone = deadline.Within(() => Take(call, Await(answer))));
            if (isDone)
            {
                _waiting.Remove(call);
            }
        }
    }

    private bool Take(WaitedCall waited, Call call)
    {
        waited.LastKnown = call;
        if (_goal.IsReachedBy(call))
        {
            WriteCall(call);
            return true;
        }

        if (WaitGoal.IsOver(call))
        {
            WriteError(waited.Missed(_goal));
            return true;
        }

        return false;
    }
}
