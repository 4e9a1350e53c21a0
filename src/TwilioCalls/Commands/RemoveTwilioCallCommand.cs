using System.Management.Automation;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>Deletes the records of calls that have ended.</summary>
[Cmdlet(VerbsCommon.Remove, "TwilioCall", SupportsShouldProcess = true,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Remove-TwilioCall.md")]
[OutputType(typeof(void))]
public sealed class RemoveTwilioCallCommand : ChangeCommand
{
    private protected override string Action => "Delete the call's record";

    private protected override void Change(TwilioClient client, string sid, string? account) => Submit(
        sid,
        async () =>
        {
            await client.DeleteCallAsync(sid, account, StopToken).ConfigureAwait(false);
            return sid;
        },
        write: null);
}
