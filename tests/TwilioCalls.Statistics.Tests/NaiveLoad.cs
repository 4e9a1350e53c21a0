namespace TwilioCalls.Statistics.Tests;

/// <summary>Peak and busy hour, second by second.</summary>
internal static class NaiveLoad
{
    public static long Peak(IEnumerable<Call> calls)
    {
        var spans = calls.Where(call => call.EndTime > call.StartTime).ToArray();
        return spans.Length == 0 ? 0 : spans.Max(one => spans.Count(other => other.StartTime <= one.StartTime && one.StartTime < other.EndTime));
    }

    /// <summary>Whole hours of Berlin are whole hours of UTC.</summary>
    public static (DateTimeOffset? Start, double? Erlangs) BusyHour(IEnumerable<Call> answered)
    {
        var hours = new Dictionary<long, long>();
        foreach (var call in answered.Where(call => call.StartTime is not null && call.Duration is not null))
        {
            for (var second = 0; second < call.Duration; second++)
            {
                var hour = (call.StartTime!.Value.ToUnixTimeSeconds() + second) / 3600;
                hours[hour] = hours.GetValueOrDefault(hour) + 1;
            }
        }

        if (hours.Count == 0)
        {
            return (null, null);
        }

        var busy = hours.OrderByDescending(hour => hour.Value).ThenBy(hour => hour.Key).First();
        return (DateTimeOffset.FromUnixTimeSeconds(busy.Key * 3600), busy.Value / 3600.0);
    }
}
