namespace TwilioCalls.Statistics.Html;

/// <summary>All that a page shows.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Subtitle">Of which calls it is.</param>
/// <param name="Tiles">The figures on top.</param>
/// <param name="Sections">The parts below.</param>
/// <param name="Footer">How it was made.</param>
internal sealed record ReportDocument(
    string Title, string Subtitle, IReadOnlyList<ReportTile> Tiles, IReadOnlyList<ReportSection> Sections, string Footer);
