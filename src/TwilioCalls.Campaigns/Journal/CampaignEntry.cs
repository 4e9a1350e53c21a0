namespace TwilioCalls.Campaigns.Journal;

/// <summary>A row as the journal has it. There may be hundreds of thousands: what a line can be read for again is not kept.</summary>
internal sealed class CampaignEntry(int index, string key)
{
    // Ticks of UTC: they are read at once, and take half the place.
    private long _dialled;
    private long _due;

    /// <summary>Its number in the journal, from 0.</summary>
    public int Index => index;

    /// <summary>What tells it from other rows.</summary>
    public string Key => key;

    /// <summary>Where it is. Read by other threads, too, as are the two times.</summary>
    public RowState State { get; set; }

    /// <summary>The attempt that is being made, or was the last; 0 before the first.</summary>
    public short Attempt { get; set; }

    /// <summary>Whether the campaign itself has asked Twilio to cancel the call, so that it has not rung if that is how it ended.</summary>
    public bool IsCanceledHere { get; set; }

    /// <summary>Where the newest <c>row</c> line of it stands.</summary>
    public LinePlace Row { get; set; }

    /// <summary>Where the newest line about its outcome stands.</summary>
    public LinePlace Outcome { get; set; }

    /// <summary>The call that is going on, or was the last; null where the line about the outcome has it.</summary>
    public string? Sid { get; set; }

    /// <summary>When it was last dialled.</summary>
    public DateTimeOffset Dialled { get => new(_dialled, TimeSpan.Zero); set => _dialled = value.UtcTicks; }

    /// <summary>When it is dialled at the earliest; in the past for at once.</summary>
    public DateTimeOffset Due { get => new(_due, TimeSpan.Zero); set => _due = value.UtcTicks; }
}

/// <summary>Where a line stands in its file.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">How many bytes it has, without its line feed.</param>
internal readonly record struct LinePlace(long Offset, int Length);
