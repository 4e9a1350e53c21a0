using System.Management.Automation;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>Makes a context for the parameter Context of the other cmdlets, and leaves the process's connection as it is.</summary>
[Cmdlet(VerbsCommon.New, "TwilioContext", DefaultParameterSetName = CredentialSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/New-TwilioContext.md")]
[OutputType(typeof(TwilioContext))]
public sealed class NewTwilioContextCommand : ContextCommand
{
    private protected override void Take(TwilioContext context)
    {
        if (context.IsSandbox)
        {
            WriteWarning("The context is of a sandbox: calls made with it are simulated, no phone rings, nothing is billed.");
        }

        WriteVerbose($"Made a context for account {context.AccountSid} at {context.BaseUri.AbsoluteUri} ({context.CredentialSource}).");
        WriteObject(context);
    }
}
