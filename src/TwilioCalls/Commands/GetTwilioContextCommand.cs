using System.Management.Automation;
using TwilioCalls.Connection;

namespace TwilioCalls.Commands;

/// <summary>Shows which account the cmdlets work on, where, and where that came from. No secret is shown.</summary>
[Cmdlet(VerbsCommon.Get, "TwilioContext",
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Get-TwilioContext.md")]
[OutputType(typeof(TwilioContext))]
public sealed class GetTwilioContextCommand : PSCmdlet
{
    /// <summary>Writes the context.</summary>
    protected override void EndProcessing()
    {
        var context = ContextResolver.ResolveFor(this, named: null);
        foreach (var note in context.Notes)
        {
            WriteVerbose(note);
        }

        WriteObject(context);
    }
}
