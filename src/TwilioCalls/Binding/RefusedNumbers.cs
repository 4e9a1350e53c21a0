namespace TwilioCalls.Binding;

/// <summary>
/// Texts that are no whole numbers, until the row that has them is reported: an error of PowerShell's binding would not name
/// the row. A negative number stands for each meanwhile. No parameter takes one, so none can ever be sent.
/// </summary>
internal static class RefusedNumbers
{
    /// <summary>How many can wait. Each is taken right after it was put, by the same thread.</summary>
    private const int Places = 4096;

    private static readonly string?[] Texts = new string?[Places];
    private static int _last;

    /// <summary>Keeps what is wrong.</summary>
    /// <returns>The number that stands for it.</returns>
    public static int Put(string problem)
    {
        var place = (int)((uint)Interlocked.Increment(ref _last) % Places);
        Volatile.Write(ref Texts[place], problem);
        return int.MinValue + place;
    }

    /// <summary>What is wrong, as the rest of a sentence; null for a number that stands for itself.</summary>
    public static string? Take(int number) => number < int.MinValue + Places
        ? Interlocked.Exchange(ref Texts[number - int.MinValue], null)
        : null;
}
