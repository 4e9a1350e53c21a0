using System.Globalization;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>A disk that is full, gone, or fails.</summary>
internal static class DiskFailure
{
    /// <summary>Whether a failure is one of the disk.</summary>
    public static bool Is(Exception cause) => cause is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>What it means for a campaign.</summary>
    public static JournalException Of(string name, Exception cause) => new(
        JournalProblem.NotWritten,
        string.Format(
            CultureInfo.InvariantCulture,
            "{0} cannot be written any more: {1} Nothing more is dialled. Make room, or whatever is needed, and run the same command again: it goes on where this ended.",
            name, cause.Message),
        cause);

    /// <summary>Of a journal that somebody has deleted, moved or replaced while it was written.</summary>
    public static JournalException OfDisplaced(string name) => new(
        JournalProblem.NotWritten,
        $"{name} is no longer the file of this run: somebody has deleted, moved or replaced it. Nothing more is dialled. If it was moved, put it back, and run the same command again: it goes on where this ended. If it is lost, or older than this run, take the numbers that Get-TwilioCall shows as called out of the list first, or they are called again.");
}
