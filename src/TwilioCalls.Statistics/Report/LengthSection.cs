using TwilioCalls.Statistics.Html;

namespace TwilioCalls.Statistics.Report;

/// <summary>How long calls were.</summary>
internal static class LengthSection
{
    public static ReportSection Of(LengthRanges lengths)
    {
        var (all, ranges) = (lengths.Calls, lengths.All.ToArray());
        return new("How long calls were", "Seconds of talk of the answered calls.",
        [
            new(
                new("Answered calls by length", ["Length", "Calls", "Share"],
                    [.. ranges.Select(range => new TableRow(
                        range.Name, [Figures.Count(range.Calls), Figures.Percent(all == 0 ? null : (double)range.Calls / all)]))]),
                new("Bars of the answered calls by their length. The table after it has the numbers.", "calls",
                    [.. ranges.Select(range => range.Name)], [new("Calls", "first", [.. ranges.Select(range => (double)range.Calls)])])),
        ]);
    }
}
