using System.Management.Automation;
using TwilioCalls.Connection;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>Chooses the account that the cmdlets work on, for the process.</summary>
[Cmdlet(VerbsCommunications.Connect, "Twilio", DefaultParameterSetName = CredentialSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Connect-Twilio.md")]
[OutputType(typeof(TwilioContext))]
public sealed class ConnectTwilioCommand : ContextCommand
{
    /// <summary>Writes the context, for the parameter Context of other cmdlets.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Take(TwilioContext context)
    {
        CurrentContext.Connected = context;
        if (context.IsSandbox)
        {
            WriteWarning("Connected to the sandbox: calls are simulated, no phone rings, nothing is billed. Disconnect-Twilio ends it.");
        }

        WriteVerbose($"Connected to account {context.AccountSid} at {context.BaseUri.AbsoluteUri} ({context.CredentialSource}).");
        if (PassThru)
        {
            WriteObject(context);
        }
    }
}
