using System.Management.Automation;
using TwilioCalls.Connection;

namespace TwilioCalls.Commands;

/// <summary>Forgets the account that <c>Connect-Twilio</c> chose.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Twilio",
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Disconnect-Twilio.md")]
[OutputType(typeof(void))]
public sealed class DisconnectTwilioCommand : PSCmdlet
{
    /// <summary>Disconnects. It is no error if nothing is connected.</summary>
    protected override void EndProcessing() => CurrentContext.Connected = null;
}
