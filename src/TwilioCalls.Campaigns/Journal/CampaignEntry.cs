using TwilioCalls.Listing;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>
/// A row as the journal has it: a handle on what a block keeps of it. Two handles of one row are equal, and what one changes, all see.
/// </summary>
internal readonly record struct CampaignEntry
{
    private readonly RowFields[] _block;

    /// <param name="block">Where it is kept.</param>
    /// <param name="index">Its number in the journal, from 0.</param>
    public CampaignEntry(RowFields[] block, int index) => (_block, Index) = (block, index);

    /// <summary>Its number in the journal, from 0.</summary>
    public int Index { get; }

    /// <summary>What stands for its key. The text of it stands in the row's line.</summary>
    public TextDigest Digest { get => Fields.Digest; set => Fields.Digest = value; }

    /// <summary>Where it is. Read by other threads, too, as are the two times.</summary>
    public RowState State { get => Fields.State; set => Fields.State = value; }

    /// <summary>The attempt that is being made, or was the last; 0 before the first.</summary>
    public short Attempt { get => Fields.Attempt; set => Fields.Attempt = value; }

    /// <summary>Whether the campaign itself has asked Twilio to cancel the call, so that it has not rung if that is how it ended.</summary>
    public bool IsCanceledHere { get => Fields.IsCanceledHere; set => Fields.IsCanceledHere = value; }

    /// <summary>Where the newest <c>row</c> line of it stands.</summary>
    public LinePlace Row
    {
        get => new(Fields.RowOffset, Fields.RowLength);
        set => (Fields.RowOffset, Fields.RowLength) = (value.Offset, value.Length);
    }

    /// <summary>Where the newest line about its outcome stands.</summary>
    public LinePlace Outcome
    {
        get => new(Fields.OutcomeOffset, Fields.OutcomeLength);
        set => (Fields.OutcomeOffset, Fields.OutcomeLength) = (value.Offset, value.Length);
    }

    /// <summary>The call that is going on, or was the last; null where the line about the outcome has it.</summary>
    public string? Sid { get => Fields.Sid; set => Fields.Sid = value; }

    /// <summary>When it was last dialled.</summary>
    public DateTimeOffset Dialled { get => TimeOf(ref Fields.Dialled); set => Volatile.Write(ref Fields.Dialled, value.UtcTicks); }

    /// <summary>When it is dialled at the earliest; in the past for at once.</summary>
    public DateTimeOffset Due { get => TimeOf(ref Fields.Due); set => Volatile.Write(ref Fields.Due, value.UtcTicks); }

    private ref RowFields Fields => ref _block[Index % JournalledRows.BlockLength];

    // Volatile, as a process of 32 bits would otherwise read half of the old time and half of the new one.
    private static DateTimeOffset TimeOf(ref long ticks) => new(Volatile.Read(ref ticks), TimeSpan.Zero);
}
