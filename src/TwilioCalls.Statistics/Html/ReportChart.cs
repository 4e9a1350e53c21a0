namespace TwilioCalls.Statistics.Html;

/// <summary>A chart that the page's script draws.</summary>
/// <param name="Label">What it shows, for those who do not see it.</param>
/// <param name="Unit">What its axis counts.</param>
/// <param name="Labels">What its bars are of.</param>
/// <param name="Series">Its figures.</param>
/// <param name="IsStacked">Whether the series stand on each other.</param>
/// <param name="IsHorizontal">Whether its bars lie, for long labels.</param>
internal sealed record ReportChart(
    string Label, string Unit, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, bool IsStacked = false, bool IsHorizontal = false);

/// <summary>The figures of a chart that have one colour.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Colour">The name of a colour in the page's style.</param>
/// <param name="Values">A figure for each label of the chart.</param>
/// <param name="IsLine">Whether it is a line among bars.</param>
internal sealed record ChartSeries(string Name, string Colour, IReadOnlyList<double> Values, bool IsLine = false);
