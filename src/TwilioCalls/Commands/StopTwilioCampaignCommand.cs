using System.Management.Automation;
using TwilioCalls.Campaigns;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Errors;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>Asks running campaigns to dial no more. They follow what is on the line to its end, and end.</summary>
[Cmdlet(VerbsLifecycle.Stop, "TwilioCampaign", SupportsShouldProcess = true,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Stop-TwilioCampaign.md")]
[OutputType(typeof(void))]
public sealed class StopTwilioCampaignCommand : JournalCommand
{
    /// <summary>Cancels the calls, too, that Twilio has not begun to dial. Their rows wait for the next run.</summary>
    [Parameter]
    public SwitchParameter CancelQueued { get; set; }

    private protected override void Process(string path)
    {
        // Whoever asks for something that is no journal must not be told that it is stopped.
        new CampaignReader(path).Dispose();
        if (!JournalOwner.IsInUse(path))
        {
            WriteError(CampaignErrors.NotRunning(path));
            return;
        }

        if (ShouldProcess(path, CancelQueued ? "Stop the campaign, and cancel what is queued" : "Stop the campaign"))
        {
            try
            {
                new StopFile(path).Lay(CancelQueued);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                throw new JournalException(JournalProblem.Inaccessible, $"{path}.stop cannot be written: {cause.Message}", cause);
            }
        }
    }
}
