namespace TwilioCalls.Campaigns.Journal;

/// <summary>What is wrong with a journal.</summary>
internal enum JournalProblem
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It cannot be opened, as it may not be read or written.</summary>
    Inaccessible,

    /// <summary>The file is another program's.</summary>
    Foreign,

    /// <summary>A newer version of this program wrote it.</summary>
    Newer,

    /// <summary>It belongs to another account.</summary>
    OtherAccount,

    /// <summary>It was begun with another key, or another part of the list.</summary>
    OtherList,

    /// <summary>A line in it is not what was written.</summary>
    Damaged,

    /// <summary>Another process goes on with it.</summary>
    InUse,

    /// <summary>Nothing can be written to it any more.</summary>
    NotWritten,
}

/// <summary>A journal cannot be worked with.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="message">The same in words, with what to do.</param>
/// <param name="cause">What caused it.</param>
internal sealed class JournalException(JournalProblem problem, string message, Exception? cause = null) : IOException(message, cause)
{
    /// <summary>What is wrong.</summary>
    public JournalProblem Problem => problem;
}
