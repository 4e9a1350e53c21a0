using System.Management.Automation;
using TwilioCalls.Pipeline;
using TwilioCalls.Tracing;

namespace TwilioCalls.Commands;

/// <summary>Says of calls what happened to them, and why: from the call, what Twilio noted, its webhooks, and the calls it dialled.</summary>
[Cmdlet(VerbsDiagnostic.Trace, "TwilioCall",
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Trace-TwilioCall.md")]
[OutputType(typeof(CallTrace))]
public sealed class TraceTwilioCallCommand : SidCommand
{
    private CallTracer? _tracer;

    private protected override void ProcessCall(string sid)
    {
        var account = GetAccount();
        var tracer = _tracer ??= new CallTracer(Client, ActiveContext.Time);
        Submit(sid, () => tracer.TraceAsync(sid, account, StopToken), WriteObject);
    }
}
