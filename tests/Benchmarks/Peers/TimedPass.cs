using System.Diagnostics;
using System.Globalization;

namespace TwilioCalls.Benchmarks.Peers;

/// <summary>
/// The median of the passes of three seconds, at least one, after a warm-up of ten that lets the compiler finish its work.
/// <c>Contenders/Measure-Listing.ps1</c> does the same for scripts.
/// </summary>
internal static class TimedPass
{
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task<string> MeasureAsync(Func<Task<int>> warmUp, Func<Task<int>> pass)
    {
        var warm = await RepeatAsync(warmUp, WarmUpTime);
        var timed = await RepeatAsync(pass, Time);
        var milliseconds = timed.Milliseconds.Order().ElementAt(timed.Milliseconds.Count / 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"Milliseconds":{{milliseconds:F1}},"First":{{warm.Milliseconds[0]:F1}},"Calls":{{timed.Calls}}}""");
    }

    private static async Task<(List<double> Milliseconds, int Calls)> RepeatAsync(Func<Task<int>> pass, TimeSpan time)
    {
        var milliseconds = new List<double>();
        var started = Stopwatch.GetTimestamp();
        int calls;
        do
        {
            var watch = Stopwatch.GetTimestamp();
            calls = await pass();
            milliseconds.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }
        while (Stopwatch.GetElapsedTime(started) < time);
        return (milliseconds, calls);
    }
}
