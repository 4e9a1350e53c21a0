using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Parameters;

namespace TwilioCalls.Pipeline;

/// <summary>
/// A cmdlet that does something with each call named. Get-TwilioCall, where the parameter belongs to one set only and
/// which can therefore not inherit it, declares it alike.
/// </summary>
public abstract class SidCommand : BulkCommand
{
    private protected SidCommand()
    {
    }

    /// <summary>The calls, <c>CA…</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CallSid"), AllowEmptyString, SidTransformation, ArgumentCompleter(typeof(SidCompleter))]
    public string[] Sid { get; set; } = [];

    /// <summary>Takes the calls named.</summary>
    protected override void ProcessRecord()
    {
        foreach (var sid in SidsOfRecord(Sid))
        {
            Try(NameOfRecord(TwilioSid.Target(sid)), () => ProcessCall(TwilioSid.CheckCall(this.TrimSid(nameof(Sid), sid))));
        }
    }

    /// <summary>Does what is to be done with one call.</summary>
    private protected abstract void ProcessCall(string sid);
}
