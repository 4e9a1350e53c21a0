using TwilioCalls.Listing;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>
/// What is kept of a row. There may be hundreds of thousands: what a line can be read for again is not kept. Each field is written on
/// its own, so that no thread undoes what another has written; <see cref="CampaignEntry"/> says what they mean.
/// </summary>
internal struct RowFields
{
    public TextDigest Digest;
    public string? Sid;
    // Ticks of UTC, which take half the place of a time.
    public long Dialled;
    public long Due;
    public long RowOffset;
    public long OutcomeOffset;
    public int RowLength;
    public int OutcomeLength;
    public short Attempt;
    public bool IsCanceledHere;
    public RowState State;
}
