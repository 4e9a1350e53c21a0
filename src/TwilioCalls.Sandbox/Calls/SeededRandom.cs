namespace TwilioCalls.Sandbox.Calls;

/// <summary>A stream of numbers that is the same in every run and on every framework (SplitMix64). Each purpose has a stream of its own.</summary>
internal sealed class SeededRandom
{
    private ulong _state;

    public SeededRandom(int seed, string purpose)
    {
        _state = (uint)seed;
        foreach (var c in purpose)
        {
            _state = Mix(_state ^ c) + c;
        }
    }

    public int Below(int bound) => (int)((Next() >> 33) % (uint)bound);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public T Pick<T>(T[] items) => items[Below(items.Length)];

    public SidDigits NextSid() => new(Next(), Next());

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    private ulong Next() => Mix(_state += 0x9e3779b97f4a7c15);
}
