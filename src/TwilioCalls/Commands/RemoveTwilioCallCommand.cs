using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Bulk;
using TwilioCalls.Completion;

namespace TwilioCalls.Commands;

/// <summary>Deletes the records of calls that have ended.</summary>
[Cmdlet(VerbsCommon.Remove, "TwilioCall", SupportsShouldProcess = true,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Remove-TwilioCall.md")]
[OutputType(typeof(void))]
public sealed class RemoveTwilioCallCommand : BulkCommand
{
    /// <summary>The calls to delete, <c>CA…</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CallSid"), FromCall, ArgumentCompleter(typeof(SidCompleter))]
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
            Submit(sid, () => DeleteAsync(Client, sid, account));
        }
    }

    private async Task<Call?> DeleteAsync(TwilioClient client, string sid, string? account)
    {
        await client.DeleteCallAsync(sid, account, StopToken).ConfigureAwait(false);
        return null;
    }
}
