using System.Diagnostics;
using System.Globalization;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>Measures the second of two passes: the first compiles the code and opens the connection.</summary>
internal static class TimedPass
{
    public static async Task<string> MeasureAsync(Func<Task<int>> pass)
    {
        await pass();
        var started = Stopwatch.GetTimestamp();
        var calls = await pass();
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return string.Create(CultureInfo.InvariantCulture, $$"""{"Milliseconds":{{milliseconds:F1}},"Calls":{{calls}}}""");
    }
}
