using TwilioCalls.Campaigns.Framework;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>The file beside a journal by which a run is asked, from another shell or machine, to dial no more.</summary>
/// <param name="journalPath">The journal.</param>
internal sealed class StopFile(string journalPath)
{
    private const string CancelQueued = "cancel queued";

    // Beside the file itself, whichever symbolic link leads to it, so that both sides mean one file.
    private readonly string _path = JournalHandle.Resolve(journalPath) + ".stop";

    /// <summary>Asks the run to end.</summary>
    /// <param name="cancelQueued">Whether it also cancels what Twilio has not begun to dial.</param>
    public void Lay(bool cancelQueued) => File.WriteAllText(_path, cancelQueued ? CancelQueued : "stop");

    /// <summary>Whether the run is asked to end, and to cancel what Twilio has not begun to dial.</summary>
    public (bool Stop, bool CancelQueued) Read()
    {
        try
        {
            return File.Exists(_path) ? (true, File.ReadAllText(_path).Trim() == CancelQueued) : default;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // It is there, and just being written, or not ours to read: that is a word, too.
            return (true, false);
        }
    }

    /// <summary>Takes it away: it has been heard, or was meant for a run before.</summary>
    public void Remove()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // It cannot be taken away, and the run that sees it says that it was asked to stop.
        }
    }
}
