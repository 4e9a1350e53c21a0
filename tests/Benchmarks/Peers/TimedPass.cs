using System.Diagnostics;
using System.Globalization;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>
/// Measures one pass after a warm-up that let the compiler finish its work, and tells the warm-up's first pass too.
/// <c>Contenders/Measure-Listing.ps1</c> does the same for scripts.
/// </summary>
internal static class TimedPass
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<string> MeasureAsync(Func<Task<int>> warmUp, Func<Task<int>> pass)
    {
        var started = Stopwatch.GetTimestamp();
        await warmUp();
        var first = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        while (Stopwatch.GetElapsedTime(started) < WarmUp)
        {
            await warmUp();
        }

        var watch = Stopwatch.GetTimestamp();
        var calls = await pass();
        var milliseconds = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
        return string.Create(
            CultureInfo.InvariantCulture, $$"""{"Milliseconds":{{milliseconds:F1}},"First":{{first:F1}},"Calls":{{calls}}}""");
    }
}
