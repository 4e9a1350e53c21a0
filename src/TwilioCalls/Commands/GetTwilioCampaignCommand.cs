using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Campaigns;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>Says where campaigns stand, also while they run: what their journals tell.</summary>
[Cmdlet(VerbsCommon.Get, "TwilioCampaign",
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Get-TwilioCampaign.md")]
[OutputType(typeof(CampaignSummary), typeof(CampaignRow))]
public sealed class GetTwilioCampaignCommand : JournalCommand
{
    /// <summary>Writes the rows of each campaign instead of its totals.</summary>
    [Parameter]
    public SwitchParameter Row { get; set; }

    private protected override void Process(string path)
    {
        using var reader = new CampaignReader(path);
        if (!Row)
        {
            WriteObject(reader.Summary(TimeProvider.System.GetUtcNow()));
            return;
        }

        foreach (var row in reader.Rows())
        {
            WriteObject(CampaignRows.ToObject(row));
        }
    }
}
