using TwilioCalls.Listing;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>
/// Finds the rows of a journal by their keys. It has their numbers only, each in the first slot that was free from where the digest
/// of its key points on; the digests themselves are compared where the rows are.
/// </summary>
internal sealed class KeyTable(JournalledRows rows)
{
    /// <summary>Slots at first; a power of two, as are all sizes.</summary>
    public const int FirstLength = 1024;

    // The number of a row and 1, as 0 is a slot that is free. An eighth of them always is, so that a search ends soon.
    private int[] _slots = new int[FirstLength];
    private int _count;

    /// <summary>The row of a key; null if there is none.</summary>
    public CampaignEntry? Find(TextDigest key)
    {
        for (var slot = FirstSlot(key); _slots[slot] != 0; slot = After(slot))
        {
            if (rows[_slots[slot] - 1] is var row && row.Digest == key)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Adds a row whose key no other has.</summary>
    public void Add(CampaignEntry row)
    {
        _count++;
        if (_count > _slots.Length / 8 * 7)
        {
            Grow();
        }
        else
        {
            Put(row);
        }
    }

    /// <summary>Makes a table of twice the size of all rows, the newest among them.</summary>
    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        foreach (var row in rows)
        {
            Put(row);
        }
    }

    private void Put(CampaignEntry row)
    {
        var slot = FirstSlot(row.Digest);
        while (_slots[slot] != 0)
        {
            slot = After(slot);
        }

        _slots[slot] = row.Index + 1;
    }

    private int FirstSlot(TextDigest key) => (int)(key.Low & (uint)(_slots.Length - 1));

    private int After(int slot) => (slot + 1) & (_slots.Length - 1);
}
