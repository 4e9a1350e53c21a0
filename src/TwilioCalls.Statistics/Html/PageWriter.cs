using System.Globalization;
using System.Net;
using TwilioCalls.Errors;

namespace TwilioCalls.Statistics.Html;

/// <summary>
/// Writes the page: one file with all that it needs. Its policy allows the scripts and the style in it and nothing else, so it makes no
/// request, and what stands in its texts is never run.
/// </summary>
internal sealed class PageWriter(TextWriter page)
{
    private readonly List<ReportChart> _charts = [];

    public void Write(ReportDocument document)
    {
        WriteHead(document.Title);
        page.Write($"<body>\n<header><h1>{Text(document.Title)}</h1><p>{Text(document.Subtitle)}</p></header>\n<main>\n");
        WriteTiles(document.Tiles);
        foreach (var section in document.Sections)
        {
            WriteSection(section);
        }

        page.Write($"</main>\n<footer><p>{Text(document.Footer)}</p></footer>\n");
        page.Write($"<script type=\"application/json\" id=\"charts\">{ChartData.Of(_charts)}</script>\n");
        page.Write($"<script>{PageResource.ChartLibrary.Text}</script>\n<script>{PageResource.Script.Text}</script>\n</body>\n</html>\n");
    }

    private void WriteHead(string title) => page.Write(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "
        + $"script-src {PageResource.ChartLibrary.Source} {PageResource.Script.Source}; style-src {PageResource.Style.Source}\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
        + "<meta name=\"referrer\" content=\"no-referrer\">\n"
        + $"<title>{Text(title)}</title>\n<style>{PageResource.Style.Text}</style>\n</head>\n");

    private void WriteTiles(IReadOnlyList<ReportTile> tiles)
    {
        page.Write("<section class=\"tiles\" aria-label=\"Figures\">\n");
        foreach (var tile in tiles)
        {
            page.Write($"<div class=\"tile\"><h2>{Text(tile.Label)}</h2><p class=\"value\">{Text(tile.Value)}</p><p class=\"detail\">{Text(tile.Detail)}</p></div>\n");
        }

        page.Write("</section>\n");
    }

    private void WriteSection(ReportSection section)
    {
        page.Write($"<section>\n<h2>{Text(section.Title)}</h2>\n<p class=\"note\">{Text(section.Note)}</p>\n");
        foreach (var figure in section.Figures)
        {
            page.Write(figure.Chart is null ? "<div class=\"figure\">\n" : "<div class=\"figure with-chart\">\n");
            if (figure.Chart is { } chart)
            {
                var number = _charts.Count.ToString(CultureInfo.InvariantCulture);
                _charts.Add(chart);
                page.Write($"<div class=\"chart\"><canvas id=\"chart{number}\" role=\"img\" aria-label=\"{Text(chart.Label)}\"></canvas></div>\n");
            }

            WriteTable(figure.Table);
            page.Write("</div>\n");
        }

        page.Write("</section>\n");
    }

    // Closing tags of rows and cells may be left out, and are the half of a long table.
    private void WriteTable(ReportTable table)
    {
        page.Write($"<div class=\"table\" role=\"region\" aria-label=\"{Text(table.Caption)}\" tabindex=\"0\">\n<table>\n<caption>{Text(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Write($"<th scope=\"col\">{Text(column)}");
        }

        page.Write("</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Write($"<tr><th scope=\"row\">{Text(row.Head)}");
            for (var index = 0; index < row.Cells.Count; index++)
            {
                page.Write(row.Shades is { } shades
                    ? $"<td class=\"s{shades[index].ToString(CultureInfo.InvariantCulture)}\">{Text(row.Cells[index])}"
                    : $"<td>{Text(row.Cells[index])}");
            }

            page.Write("\n");
        }

        page.Write("</tbody>\n</table>\n</div>\n");
    }

    /// <summary>Text as text: no markup, and no character that hides or turns what follows.</summary>
    private static string Text(string text) => WebUtility.HtmlEncode(SafeText.Of(text))!;
}
