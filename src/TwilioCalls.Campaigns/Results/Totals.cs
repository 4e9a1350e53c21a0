using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Results;

/// <summary>How many rows are in each state. Counted from the rows each time, and never along.</summary>
internal sealed class Totals
{
    private readonly int[] _byState = new int[(int)RowState.Unknown + 1];

    public Totals(CampaignState state)
    {
        foreach (var row in state.Rows)
        {
            _byState[(int)row.State]++;
            Attempts += row.Attempt;
            if (row.State == RowState.Waiting && (Next is null || row.Due < Next))
            {
                Next = row.Due;
            }
        }
    }

    public int this[RowState state] => _byState[(int)state];

    public int Total => _byState.Sum();

    /// <summary>Calls dialled in all.</summary>
    public int Attempts { get; }

    /// <summary>When the first row that waits is due; null if none waits.</summary>
    public DateTimeOffset? Next { get; }

    /// <summary>Rows whose call is about to be dialled, or goes on.</summary>
    public int Calling => this[RowState.Dialling] + this[RowState.Calling];
}
