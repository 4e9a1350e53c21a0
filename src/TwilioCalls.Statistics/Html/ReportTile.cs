namespace TwilioCalls.Statistics.Html;

/// <summary>One figure that is shown large.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure.</param>
/// <param name="Detail">What else is to be known of it.</param>
internal sealed record ReportTile(string Label, string Value, string Detail);
