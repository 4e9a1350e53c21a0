using System.Globalization;
using TwilioCalls.Statistics.Html;

namespace TwilioCalls.Statistics.Report;

/// <summary>The hours of the week as a table whose cells are coloured.</summary>
internal static class WeekSection
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static ReportSection Of(WeekGrid grid)
    {
        var most = grid.Most;
        var table = new ReportTable(
            "Calls by weekday and hour",
            ["Weekday", .. Enumerable.Range(0, WeekGrid.Hours).Select(hour => hour.ToString("00", CultureInfo.InvariantCulture))],
            [.. Enumerable.Range(0, WeekGrid.Days).Select(day => new TableRow(
                Days[day],
                [.. Enumerable.Range(0, WeekGrid.Hours).Select(hour => Figures.Count(grid[day, hour]))],
                [.. Enumerable.Range(0, WeekGrid.Hours).Select(hour => Shade(grid[day, hour], most))]))]);
        return new("When calls begin", "Calls by weekday and hour of their start; the stronger the colour, the more.", [new(table)]);
    }

    /// <summary>No colour for no call, and the strongest for the most.</summary>
    private static int Shade(long calls, long most) =>
        calls == 0 ? 0 : (int)(((calls * TableRow.StrongestShade) + most - 1) / most);
}
