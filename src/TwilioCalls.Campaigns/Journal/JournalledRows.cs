using System.Collections;
using TwilioCalls.Listing;

namespace TwilioCalls.Campaigns.Journal;

/// <summary>
/// The rows of a journal, side by side in blocks. One thread adds at a time; others may read meanwhile what has been added.
/// </summary>
internal sealed class JournalledRows : IReadOnlyList<CampaignEntry>
{
    /// <summary>Rows in a block: more would make it a large object, which is collected late.</summary>
    public const int BlockLength = 1024;

    private RowFields[][] _blocks = [];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public CampaignEntry this[int index] =>
        // The count comes first: the blocks of all rows that it counts are there.
        index >= 0 && index < Count ? new(Volatile.Read(ref _blocks)[index / BlockLength], index)
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Adds a row that waits.</summary>
    /// <param name="key">What stands for its key.</param>
    /// <param name="place">Where its line stands.</param>
    public CampaignEntry Add(TextDigest key, LinePlace place)
    {
        var (block, index) = (_count / BlockLength, _count);
        if (block == _blocks.Length)
        {
            // A new list of blocks, as others may read the one that there is. It is short.
            Volatile.Write(ref _blocks, [.. _blocks, new RowFields[BlockLength]]);
        }

        var row = new CampaignEntry(_blocks[block], index) { Digest = key, Row = place };
        Volatile.Write(ref _count, index + 1);
        return row;
    }

    public IEnumerator<CampaignEntry> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
