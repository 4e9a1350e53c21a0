namespace TwilioCalls.Listing;

/// <summary>
/// Small blocks of 128-bit values, each with a link to another. They lie in large arrays that are never given back, so that a set
/// that grows for minutes leaves no gaps in old memory, as growing arrays would.
/// </summary>
internal sealed class ValueBlocks
{
    /// <summary>Values in a block.</summary>
    public const int Length = 8;

    private const int BlocksInArray = 256;
    private const int None = -1;

    private readonly List<ulong[]> _values = [];
    private readonly List<int[]> _before = [];
    private int _free = None;
    private int _count;

    /// <summary>The halves of the values of a block, one after the other.</summary>
    public Span<ulong> ValuesOf(int block) =>
        _values[block / BlocksInArray].AsSpan(block % BlocksInArray * 2 * Length, 2 * Length);

    /// <summary>The block that one is linked to.</summary>
    public int Before(int block) => _before[block / BlocksInArray][block % BlocksInArray];

    /// <summary>A block that is free, linked to another one.</summary>
    public int Take(int before)
    {
        var block = _free;
        if (block != None)
        {
            _free = Before(block);
        }
        else
        {
            block = _count++;
            if (block % BlocksInArray == 0)
            {
                _values.Add(new ulong[BlocksInArray * 2 * Length]);
                _before.Add(new int[BlocksInArray]);
            }
        }

        _before[block / BlocksInArray][block % BlocksInArray] = before;
        return block;
    }

    /// <summary>Makes a block free.</summary>
    /// <returns>The block that it was linked to.</returns>
    public int Return(int block)
    {
        var before = Before(block);
        _before[block / BlocksInArray][block % BlocksInArray] = _free;
        _free = block;
        return before;
    }
}
