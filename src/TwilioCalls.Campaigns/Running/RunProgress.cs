using System.Globalization;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Results;
using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Running;

/// <summary>Where a run stands, in a line for a progress bar.</summary>
internal static class RunProgress
{
    public static string Of(Totals totals, Pace pace, DateTimeOffset now, bool isEnding)
    {
        var waiting = totals[RowState.Waiting];
        var parts = new List<string>
        {
            Text("{0} of {1} done", totals.Total - waiting - totals.Calling - totals[RowState.Unknown], totals.Total),
            Text("{0} answered", totals[RowState.Answered] + totals[RowState.Machine]),
            Text("{0} calling", totals.Calling),
            Text("{0} waiting", waiting),
        };
        if (totals[RowState.Unknown] > 0)
        {
            parts.Add(Text("{0} unknown", totals[RowState.Unknown]));
        }

        if (isEnding)
        {
            parts.Add("dialling no more");
        }
        else if (waiting > 0)
        {
            parts.Add(Text("{0:0.##}/s", 1 / pace.Interval(now).TotalSeconds));
            parts.Add(totals.Next > now
                ? Text("next at {0}", Time(totals.Next.Value, now))
                : Text("until about {0}", Time(pace.Eta(now, waiting), now)));
        }

        return string.Join(", ", parts);
    }

    /// <summary>In this machine's zone; with the day, unless that is today.</summary>
    private static string Time(DateTimeOffset time, DateTimeOffset now) =>
        time.LocalDateTime.ToString(time.LocalDateTime.Date == now.LocalDateTime.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
