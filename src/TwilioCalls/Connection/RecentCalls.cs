namespace TwilioCalls.Connection;

/// <summary>The calls that were written last in this process, for completion. Lossy and without locks: it must cost a listing nothing.</summary>
internal static class RecentCalls
{
    private const int Capacity = 64;

    private static readonly Call?[] Calls = new Call?[Capacity];
    private static int next = -1;

    /// <summary>The calls, newest first.</summary>
    public static IEnumerable<Call> NewestFirst
    {
        get
        {
            var last = Volatile.Read(ref next);
            return Enumerable.Range(0, Capacity).Select(back => Calls[(uint)(last - back) % Capacity]).OfType<Call>();
        }
    }

    public static void Clear() => Array.Clear(Calls, 0, Capacity);

    public static void Add(Call call) => Calls[(uint)Interlocked.Increment(ref next) % Capacity] = call;
}
