namespace TwilioCalls.Statistics.Html;

/// <summary>A table. All of it is text, and never markup.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The heads of the columns, first that of the rows.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ReportTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Head">What the row is of.</param>
/// <param name="Cells">Its figures.</param>
/// <param name="Shades">How strongly each cell is coloured, 0 to <see cref="StrongestShade"/>; null for a row without colours.</param>
internal sealed record TableRow(string Head, IReadOnlyList<string> Cells, IReadOnlyList<int>? Shades = null)
{
    public const int StrongestShade = 5;
}
