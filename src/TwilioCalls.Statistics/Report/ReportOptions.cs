namespace TwilioCalls.Statistics.Report;

/// <summary>How a report is made.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Zone">Whose days and hours are meant.</param>
/// <param name="IsMasked">Whether numbers are shown without their middle.</param>
internal sealed record ReportOptions(string Title, TimeZoneInfo Zone, bool IsMasked);
