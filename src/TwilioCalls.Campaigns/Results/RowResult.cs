using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Errors;

namespace TwilioCalls.Campaigns.Results;

/// <summary>Makes what is written of a row, out of its state and the lines about it.</summary>
internal static class RowResult
{
    private const string Calling = "Calling";
    private const string Duplicate = "Duplicate";

    /// <param name="row">The row.</param>
    /// <param name="given">What the list gave.</param>
    /// <param name="outcome">The newest line about its outcome; null if there is none.</param>
    public static CampaignRow Of(CampaignEntry row, RowInput given, JournalLine? outcome) => row.State == RowState.Dialling
        ? Of(row, given, Calling, outcome: null)
        : Of(row, given, row.State.ToString(), outcome);

    private static CampaignRow Of(CampaignEntry row, RowInput given, string state, JournalLine? outcome) => new(
        Clean(given.Key), Clean(given.Call.To), state)
    {
        Attempt = row.Attempt,
        // Where it is not known whether there is another call, the one before is not the last.
        Sid = row.State is RowState.Dialling or RowState.Unknown ? null : row.Sid ?? outcome?.Sid,
        Status = SafeText.Of(outcome?.Status),
        AnsweredBy = SafeText.Of(outcome?.AnsweredBy),
        Duration = outcome?.Duration,
        Price = outcome?.Price,
        Message = outcome?.Message,
        Cells = given.Cells,
    };

    /// <summary>What is written of a row that comes once more.</summary>
    public static CampaignRow OfDuplicate(RowInput given) =>
        new(Clean(given.Key), Clean(given.Call.To), Duplicate) { Message = "An earlier row has the same key.", Cells = given.Cells };

    // What stands in a list, or in an answer, must not command the terminal that shows it.
    private static string Clean(string? text) => SafeText.Of(text) ?? "";
}
