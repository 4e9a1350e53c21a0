using System.Text.Json;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace TwilioCalls.Benchmarks.Growth;

/// <summary>Draws how time grows with the number of calls, both in powers of ten: what is linear is a straight line.</summary>
internal static class GrowthChart
{
    /// <param name="figures">What <c>Measure-Growth.ps1</c> has left.</param>
    /// <param name="picture">The SVG file to write.</param>
    public static void Draw(string figures, string picture)
    {
        var rows = JsonSerializer.Deserialize<GrowthFigure[]>(File.ReadAllText(figures))!;
        var plot = new PlotModel { Title = "Seconds for so many calls", Background = OxyColors.White };
        plot.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = "calls", MajorGridlineStyle = LineStyle.Solid });
        plot.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Left, Title = "seconds", MajorGridlineStyle = LineStyle.Solid });
        plot.Legends.Add(new Legend { LegendPosition = LegendPosition.RightTop, LegendPlacement = LegendPlacement.Outside });
        foreach (var line in rows.GroupBy(row => (row.Work, row.Latency)))
        {
            var series = new LineSeries { Title = $"{line.Key.Work}, {line.Key.Latency} ms", MarkerType = MarkerType.Circle };
            series.Points.AddRange(line.Select(row => new DataPoint(row.Calls, row.Seconds)));
            plot.Series.Add(series);
        }

        using var file = File.Create(picture);
        new SvgExporter { Width = 900, Height = 560 }.Export(plot, file);
    }
}
