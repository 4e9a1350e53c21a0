using System.Management.Automation;

namespace TwilioCalls.Commands;

/// <summary>Deletes the records of calls that have ended.</summary>
[Cmdlet(VerbsCommon.Remove, "TwilioCall", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveTwilioCallCommand : TwilioCommand
{
    /// <summary>The calls to delete, <c>CA…</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CallSid")]
    public string[] Sid { get; set; } = [];

    /// <summary>Deletes the calls named.</summary>
    protected override void ProcessRecord()
    {
        foreach (var sid in Sid)
        {
            Try(sid, () => Remove(sid));
        }
    }

    private void Remove(string sid)
    {
        Parameters.Sid.Check(nameof(Sid), sid, Parameters.Sid.Call);
        var account = Account;
        if (ShouldProcess(sid, "Delete the call's record"))
        {
            Await(Client.DeleteCallAsync(sid, account, StopToken));
        }
    }
}
