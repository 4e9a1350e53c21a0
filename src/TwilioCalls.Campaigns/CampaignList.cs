using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;

namespace TwilioCalls.Campaigns;

/// <summary>What became of a row that the list gave.</summary>
internal enum GivenRow
{
    /// <summary>It is in the journal from now on.</summary>
    New,

    /// <summary>It was there, has not been dialled, and takes what is different now.</summary>
    Changed,

    /// <summary>It was there, as it is.</summary>
    Same,

    /// <summary>It has been dialled, and keeps what it was dialled with.</summary>
    Kept,

    /// <summary>The list gave it a moment before.</summary>
    Duplicate,

    /// <summary>It belongs to another part of the list.</summary>
    OfOtherShard,
}

/// <summary>Takes the rows of a list into the journal. Giving the same list again changes nothing.</summary>
internal sealed class CampaignList(CampaignJournal journal)
{
    private readonly int[] _counts = new int[(int)GivenRow.OfOtherShard + 1];
    // By the number of the row.
    private readonly List<bool> _given = [];
    private int _givenCount;
    private readonly Dictionary<int, string> _passwords = [];
    private readonly Shard? _shard = Shard.Read(journal.State.Header!.Shard);

    /// <summary>The SIP passwords of the rows, by their number: no journal has them.</summary>
    public IReadOnlyDictionary<int, string> Passwords => _passwords;

    /// <summary>The rows of the journal that the list gives with an error, by their number: what to dial is in doubt.</summary>
    public HashSet<int> Held { get; } = [];

    /// <summary>How many rows became what.</summary>
    public int this[GivenRow what] => _counts[(int)what];

    /// <summary>The rows of the journal that the list did not give.</summary>
    public int Gone => journal.State.Rows.Count - _givenCount;

    /// <summary>Takes a row.</summary>
    public GivenRow Add(RowInput row)
    {
        var what = Take(row);
        _counts[(int)what]++;
        return what;
    }

    /// <summary>Takes note of a row that cannot be dialled as it is given.</summary>
    /// <param name="key">Its key; null if it is not known.</param>
    public void Refuse(string? key)
    {
        if (key is not null && journal.State.Find(key) is { State: RowState.Waiting } known)
        {
            Held.Add(known.Index);
        }
    }

    private GivenRow Take(RowInput row)
    {
        if (_shard?.Holds(row.Key) == false)
        {
            return GivenRow.OfOtherShard;
        }

        var known = journal.State.Find(row.Key);
        var index = known?.Index ?? journal.State.Rows.Count;
        if (!Note(index))
        {
            return GivenRow.Duplicate;
        }

        if (row.Call.SipAuthPassword is { } password)
        {
            _passwords[index] = password;
        }

        // A refusal was no call: however often a row was refused, it can be put right.
        if (known is { State: not (RowState.Waiting or RowState.Refused) } or { Sid: not null })
        {
            return GivenRow.Kept;
        }

        if (known is { } same && journal.IsGiven(same, row))
        {
            return GivenRow.Same;
        }

        journal.AppendRow(index, row);
        return known is null ? GivenRow.New : GivenRow.Changed;
    }

    /// <returns>Whether the row is given for the first time.</returns>
    private bool Note(int index)
    {
        while (_given.Count <= index)
        {
            _given.Add(false);
        }

        if (_given[index])
        {
            return false;
        }

        _givenCount++;
        return _given[index] = true;
    }
}
