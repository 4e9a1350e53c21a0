namespace TwilioCalls.Errors;

/// <summary>
/// The ids of the module's own errors, after "TwilioCalls.": a contract with scripts. Beside them stand Twilio's codes, the
/// statuses of answers without a code, and the names of <see cref="TwilioFailure"/>.
/// </summary>
internal static class ErrorIds
{
    /// <summary>Stands before the HTTP status of an answer without a code of Twilio's.</summary>
    public const string HttpPrefix = "Http";

    public const string AccountUnusable = "AccountUnusable";
    public const string CallOutcomeUnknown = "CallOutcomeUnknown";
    public const string CallRecordUnreadable = "CallRecordUnreadable";
    public const string CallStillLive = "CallStillLive";
    public const string CampaignInUse = "CampaignInUse";
    public const string CampaignNotRunning = "CampaignNotRunning";
    public const string CampaignStopped = "CampaignStopped";
    public const string CancelTooLate = "CancelTooLate";
    public const string DoNotCallListUnusable = "DoNotCallListUnusable";
    public const string EnvironmentIncomplete = "EnvironmentIncomplete";
    public const string InvalidParameter = "InvalidParameter";
    public const string JournalDamaged = "JournalDamaged";
    public const string JournalInaccessible = "JournalInaccessible";
    public const string JournalMissing = "JournalMissing";
    public const string JournalNotWritten = "JournalNotWritten";
    public const string JournalOfNewerVersion = "JournalOfNewerVersion";
    public const string JournalOfOtherAccount = "JournalOfOtherAccount";
    public const string JournalOfOtherList = "JournalOfOtherList";
    public const string JournalOfOtherProgram = "JournalOfOtherProgram";
    public const string NotConnected = "NotConnected";
    public const string ProfileIncomplete = "ProfileIncomplete";
    public const string ProfileNotFound = "ProfileNotFound";
    public const string ProfileUnreadable = "ProfileUnreadable";
    public const string RedialNotConfirmed = "RedialNotConfirmed";
    public const string ReportExists = "ReportExists";
    public const string ReportNotWritten = "ReportNotWritten";
    public const string WaitMissed = "WaitMissed";
    public const string WaitTimedOut = "WaitTimedOut";
}
