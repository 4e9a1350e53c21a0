using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns.Results;

/// <summary>Makes what is written of a row, out of its state and the lines about it.</summary>
internal static class RowResult
{
    private const string Calling = "Calling";
    private const string Duplicate = "Duplicate";

    /// <param name="row">The row.</param>
    /// <param name="given">What the list gave.</param>
    /// <param name="outcome">The newest line about its outcome; null if there is none.</param>
    public static CampaignRow Of(CampaignEntry row, RowInput given, JournalLine? outcome) => new(
        row.Key, given.Call.To, row.State == RowState.Dialling ? Calling : row.State.ToString())
    {
        Attempt = row.Attempt,
        Sid = row.Sid,
        Status = outcome?.Status,
        AnsweredBy = outcome?.AnsweredBy,
        Duration = outcome?.Duration,
        Price = outcome?.Price,
        Message = outcome?.Message,
        Cells = given.Cells,
    };

    /// <summary>What is written of a row that comes once more.</summary>
    public static CampaignRow OfDuplicate(RowInput given) =>
        new(given.Key, given.Call.To, Duplicate) { Message = "An earlier row has the same key.", Cells = given.Cells };
}
