namespace TwilioCalls.Statistics.Html;

/// <summary>A part of the page: charts, each with a table beside it, or a table alone.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Note">What is to be known to read it.</param>
/// <param name="Figures">What it shows.</param>
internal sealed record ReportSection(string Title, string Note, IReadOnlyList<ReportFigure> Figures);

/// <summary>A table, and the chart of it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Chart">The chart beside it; null for a table alone.</param>
internal sealed record ReportFigure(ReportTable Table, ReportChart? Chart = null);
