using System.Management.Automation;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Errors;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet that looks at campaigns from outside: it needs their journals, and no account.</summary>
public abstract class JournalCommand : AsyncCommand
{
    private protected JournalCommand()
    {
    }

    /// <summary>The journals; wildcards are resolved.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "Path"), SupportsWildcards]
    public string[] JournalPath { get; set; } = [];

    private protected override string ProgressStatus => "Reading journals";

    /// <summary>Takes each journal.</summary>
    protected override void ProcessRecord()
    {
        foreach (var path in JournalPath.SelectMany(Resolve))
        {
            try
            {
                Process(path);
            }
            catch (JournalException failure)
            {
                WriteError(CampaignErrors.Of(failure, path));
            }
        }
    }

    /// <summary>Does what is to be done with one journal.</summary>
    /// <exception cref="JournalException">It cannot be read.</exception>
    private protected abstract void Process(string path);

    private IEnumerable<string> Resolve(string path)
    {
        // What names a file names that, even if it has brackets.
        var literal = GetUnresolvedProviderPathFromPSPath(path);
        if (!WildcardPattern.ContainsWildcardCharacters(path) || File.Exists(literal))
        {
            return [literal];
        }

        return GetResolvedProviderPathFromPSPath(path, out _);
    }
}
