using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics.Accumulators;

/// <summary>
/// How long calls were, in a histogram whose buckets grow with the length: its quantiles are exact below 64 seconds, and else within
/// 1 %. At most some 900 buckets, however many calls. After DDSketch (Masson, Rim, Lee; VLDB 2019).
/// </summary>
internal sealed class TalkTimes
{
    /// <summary>The greatest relative error of a quantile.</summary>
    public const double RelativeError = 0.01;

    private const int Exact = 64;
    private const double Growth = (1 + RelativeError) / (1 - RelativeError);

    private static readonly double LogGrowth = Math.Log(Growth);

    private readonly Dictionary<long, long> _buckets = [];

    /// <summary>How many lengths there are.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum, in seconds.</summary>
    public long Seconds { get; private set; }

    /// <summary>A length in seconds, not negative.</summary>
    public void Add(int seconds)
    {
        Count++;
        Seconds += seconds;
        AddTo(BucketOf(seconds), 1);
    }

    /// <summary>The length that a share of the calls does not exceed, by nearest rank.</summary>
    /// <param name="share">Above 0, up to 1.</param>
    /// <returns>Seconds; null without calls.</returns>
    public double? Quantile(double share)
    {
        var rank = Math.Ceiling(share * Count);
        foreach (var bucket in _buckets.OrderBy(one => one.Key))
        {
            rank -= bucket.Value;
            if (rank <= 0)
            {
                return ValueOf(bucket.Key);
            }
        }

        return null;
    }

    public void Merge(TalkTimes other)
    {
        Count += other.Count;
        Seconds += other.Seconds;
        foreach (var bucket in other._buckets)
        {
            AddTo(bucket.Key, bucket.Value);
        }
    }

    public void Write(StateWriter state)
    {
        state.Write(Seconds);
        state.Write(_buckets, _buckets.Count);
    }

    public static TalkTimes Read(StateReader state)
    {
        var times = new TalkTimes { Seconds = state.ReadNumber() };
        foreach (var bucket in state.ReadSums())
        {
            times.AddTo(bucket.Key, bucket.Value);
            times.Count += bucket.Value;
        }

        return times;
    }

    private void AddTo(long bucket, long count) => _buckets[bucket] = (_buckets.TryGetValue(bucket, out var old) ? old : 0) + count;

    private static long BucketOf(int seconds) =>
        seconds < Exact ? seconds : Exact + (long)Math.Floor(Math.Log((double)seconds / Exact) / LogGrowth);

    // The value that is as far, by ratio, from both ends of the bucket.
    private static double ValueOf(long bucket) =>
        bucket < Exact ? bucket : Exact * Math.Pow(Growth, bucket - Exact) * 2 * Growth / (1 + Growth);
}
