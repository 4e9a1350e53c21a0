using TwilioCalls.Campaigns.Journal;

namespace TwilioCalls.Campaigns.Running;

/// <summary>The rows that wait, in the order in which they are due: of those that are due already, the one that came first.</summary>
internal sealed class RowQueue
{
    private readonly SortedSet<(long Due, int Index)> _later = [];
    private readonly IReadOnlyList<CampaignEntry> _rows;
    private readonly HashSet<int> _skipped;
    private int _fresh;

    /// <param name="rows">All rows. Those that wait and have never been dialled are looked for as they are needed.</param>
    /// <param name="skipped">The numbers of those that are not taken.</param>
    public RowQueue(IReadOnlyList<CampaignEntry> rows, HashSet<int> skipped)
    {
        (_rows, _skipped) = (rows, skipped);
        foreach (var row in rows.Where(row => row.State == RowState.Waiting && !IsFresh(row) && !skipped.Contains(row.Index)))
        {
            Add(row, row.Due);
        }
    }

    /// <summary>When the first row is due; null if none waits.</summary>
    public DateTimeOffset? Due
    {
        get
        {
            SkipOthers();
            return _fresh < _rows.Count ? DateTimeOffset.MinValue : _later.Count == 0 ? null : new(_later.Min.Due, TimeSpan.Zero);
        }
    }

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => Due is null;

    /// <summary>Lets a row wait.</summary>
    /// <param name="row">The row.</param>
    /// <param name="due">Until when.</param>
    public void Add(CampaignEntry row, DateTimeOffset due) => _later.Add((due.UtcTicks, row.Index));

    /// <summary>Takes the first row that is due.</summary>
    /// <returns>The row; null if none is.</returns>
    public CampaignEntry? Take(DateTimeOffset now)
    {
        while (_later.Count > 0 && _later.Min is var first && first.Due <= now.UtcTicks)
        {
            _later.Remove(first);
            if (_rows[first.Index] is { State: RowState.Waiting or RowState.Unknown } row)
            {
                return row;
            }
        }

        SkipOthers();
        return _fresh < _rows.Count ? _rows[_fresh++] : null;
    }

    private static bool IsFresh(CampaignEntry row) => row.Outcome.Length == 0 && row.Attempt == 0;

    private void SkipOthers()
    {
        while (_fresh < _rows.Count && (_rows[_fresh].State != RowState.Waiting || !IsFresh(_rows[_fresh]) || _skipped.Contains(_fresh)))
        {
            _fresh++;
        }
    }
}
