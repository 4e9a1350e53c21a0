using System.Globalization;
using TwilioCalls.Campaigns.Framework;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>Whose a journal is: which account's and list's, and which process goes on with it.</summary>
internal static class JournalOwner
{
    /// <summary>Whether a process goes on with the journal now. It is not changed.</summary>
    public static bool IsInUse(string path)
    {
        try
        {
            return JournalHandle.IsWritten(path) ?? IsKept(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Whoever may not read it cannot tell.
            return false;
        }
    }

    /// <summary>The same where the file system can only be asked by trying.</summary>
    private static bool IsKept(string path)
    {
        try
        {
            JournalHandle.OpenToWrite(path).Dispose();
            return false;
        }
        catch (IOException cause) when (JournalHandle.IsInUse(cause))
        {
            return true;
        }
    }

    /// <summary>The error of a journal that another process goes on with, named by the line with which it began.</summary>
    public static JournalException InUse(string path)
    {
        var who = "another process";
        try
        {
            using var stream = JournalHandle.OpenToRead(path);
            if (Replay.Read(stream, path).State.Opened is { } opened)
            {
                who = string.Format(
                    CultureInfo.InvariantCulture, "process {0} on {1}, since {2:yyyy-MM-dd'T'HH:mm:ss'Z'}", opened.Process, opened.Machine, opened.At.UtcDateTime);
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // That it is in use is known all the same.
        }

        return new(JournalProblem.InUse, $"{path} is in use by {who}. Get-TwilioCampaign shows how far it is, and Stop-TwilioCampaign ends it.");
    }

    /// <exception cref="JournalException">The journal is of something else than is asked for.</exception>
    public static void Check(JournalHeader own, JournalHeader asked, string name)
    {
        if (own.AccountSid != asked.AccountSid)
        {
            throw new JournalException(
                JournalProblem.OtherAccount,
                $"{name} belongs to account {own.AccountSid}, and this is {asked.AccountSid}. Connect to that account, or give another -JournalPath.");
        }

        CheckSame(own.KeyProperty, asked.KeyProperty, "-KeyProperty", name);
        CheckSame(own.Shard, asked.Shard, "-Shard", name);
    }

    private static void CheckSame(string? own, string? asked, string parameter, string name)
    {
        if (!string.IsNullOrEmpty(asked) && !string.Equals(own, asked, StringComparison.OrdinalIgnoreCase))
        {
            throw new JournalException(
                JournalProblem.OtherList,
                own is null
                    ? $"{name} was begun without {parameter}, which cannot be changed midway. Leave it out, or give another -JournalPath."
                    : $"{name} was begun with {parameter} {own}, which cannot be changed midway. Give the same, or another -JournalPath.");
        }
    }
}
