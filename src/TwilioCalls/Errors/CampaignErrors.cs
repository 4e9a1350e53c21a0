using System.Management.Automation;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Errors;

/// <summary>The errors of a campaign as a whole. Their messages say what to do.</summary>
internal static class CampaignErrors
{
    public static ErrorRecord Of(JournalException failure, string path)
    {
        var (id, category) = failure.Problem switch
        {
            JournalProblem.Missing => (ErrorIds.JournalMissing, ErrorCategory.ObjectNotFound),
            JournalProblem.Inaccessible => (ErrorIds.JournalInaccessible, ErrorCategory.PermissionDenied),
            JournalProblem.Foreign => (ErrorIds.JournalOfOtherProgram, ErrorCategory.InvalidData),
            JournalProblem.Newer => (ErrorIds.JournalOfNewerVersion, ErrorCategory.InvalidData),
            JournalProblem.OtherAccount => (ErrorIds.JournalOfOtherAccount, ErrorCategory.InvalidOperation),
            JournalProblem.OtherList => (ErrorIds.JournalOfOtherList, ErrorCategory.InvalidArgument),
            JournalProblem.Damaged => (ErrorIds.JournalDamaged, ErrorCategory.InvalidData),
            JournalProblem.InUse => (ErrorIds.CampaignInUse, ErrorCategory.ResourceBusy),
            _ => (ErrorIds.JournalNotWritten, ErrorCategory.WriteError),
        };
        return ErrorRecords.Record(failure, id, category, path, SafeText.Of(failure.Message)!, AdviceFor(failure));
    }

    public static ErrorRecord Of(DoNotCallException failure) => ErrorRecords.Record(
        failure, ErrorIds.DoNotCallListUnusable, ErrorCategory.OpenError, failure.Path, failure.Message,
        "Mend the file, or name the right one with -DoNotCallPath. The same command goes on then.");

    public static ErrorRecord Stopped(string message, string path) => ErrorRecords.Record(
        new InvalidOperationException(message), ErrorIds.CampaignStopped, ErrorCategory.LimitsExceeded, path, SafeText.Of(message)!,
        "Run the same command again when that is looked into: it goes on where this ended.");

    public static ErrorRecord RedialNotConfirmed(string message, string path, Exception cause) => ErrorRecords.Record(
        cause, ErrorIds.RedialNotConfirmed, ErrorCategory.InvalidOperation, path, SafeText.Of(message)!,
        "Where nobody can be asked, -Confirm:$false says that these rows may be called a second time.");

    public static ErrorRecord NotRunning(string path) => ErrorRecords.Record(
        new InvalidOperationException(), ErrorIds.CampaignNotRunning, ErrorCategory.InvalidOperation, path,
        $"No process goes on with {SafeText.Of(path)}: there is nothing to stop.", "Get-TwilioCampaign shows where it stands.");

    /// <summary>What to do, where the message does not say it.</summary>
    private static string? AdviceFor(JournalException failure) => failure.Problem switch
    {
        JournalProblem.Missing when failure.InnerException is DirectoryNotFoundException => "Make the folder, or give another -JournalPath. The journal is kept as long as the campaign.",
        JournalProblem.Missing => "Check -JournalPath. Invoke-TwilioCampaign makes a journal when rows are piped to it.",
        JournalProblem.Inaccessible => "Check -JournalPath, and who may read and write it.",
        _ => null,
    };
}
