using System.Text;
using TwilioCalls.Statistics.Report;

namespace TwilioCalls.Statistics.Tests.Report;

/// <summary>Makes reports as the cmdlet does.</summary>
internal static class Reports
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    public static string Of(IEnumerable<Call> calls, string title = "Calls of the week", bool isMasked = true, long leftOut = 0)
    {
        var report = new CallReport(new ReportOptions(title, Counting.Berlin, isMasked));
        foreach (var call in calls)
        {
            report.Add(call);
        }

        using var page = new MemoryStream();
        report.Write(page, Now, leftOut);
        return Encoding.UTF8.GetString(page.ToArray());
    }
}
