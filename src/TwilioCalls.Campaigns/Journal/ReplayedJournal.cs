namespace TwilioCalls.Campaigns.Journal;

/// <summary>What a journal told, up to its last whole line.</summary>
internal sealed class ReplayedJournal
{
    public CampaignState State { get; } = new();

    /// <summary>How many whole lines there are.</summary>
    public int Lines { get; set; }

    /// <summary>Where the last whole line ends, in bytes.</summary>
    public long Whole { get; set; }

    /// <summary>The checksum of the last whole line.</summary>
    public uint Sum { get; set; }

    /// <summary>Whether the last line is whole, and only its line feed is missing.</summary>
    public bool LacksLineFeed { get; set; }
}
