using System.Text;
using TwilioCalls.Statistics.Grouping;
using TwilioCalls.Statistics.Html;
using TwilioCalls.Statistics.Report;

namespace TwilioCalls.Statistics;

/// <summary>Counts calls in one pass, and writes a page of what it has counted.</summary>
internal sealed class CallReport(ReportOptions options)
{
    private readonly CallStatistics _all = new(new(CallGrouping.None, options.Zone, StatisticOptions.DefaultShortCall));
    private readonly ReportCounts _counts = new(new(options.Zone));

    /// <exception cref="Errors.InvalidParameterException">The call cannot be counted. The message says why.</exception>
    public void Add(Call call)
    {
        _all.Add(call);
        _counts.Add(call);
    }

    /// <summary>Writes the page. No call can be added after that.</summary>
    /// <param name="stream">Where to, as UTF-8.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="leftOut">How many records could not be counted.</param>
    public void Write(Stream stream, DateTimeOffset now, long leftOut)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096, leaveOpen: true);
        new PageWriter(text).Write(Document(now, leftOut));
    }

    private ReportDocument Document(DateTimeOffset now, long leftOut)
    {
        var all = _all.Results(top: null).Single();
        _counts.Calendar.AddLoad(all.Part.Totals.Concurrent, all.Part.Totals.Traffic);
        var periods = _counts.Calendar.Periods();
        var days = new DaySections(periods, _counts.Calendar.Undated, _counts.Calendar.IsOfMonths ? "month" : "day");
        var places = new PlaceSections(_counts.Countries, options.IsMasked);
        return new(
            options.Title,
            all.Calls == 0 ? "No calls" : periods.Count == 0 ? "Calls without a time" : $"{periods[0].Name} to {periods[^1].Name}, {options.Zone.Id}",
            ReportTiles.Of(all),
            all.Calls == 0 ? [] :
            [
                days.Calls(),
                WeekSection.Of(_counts.Week),
                days.Cost([.. all.Cost.Keys]),
                LengthSection.Of(_counts.Lengths),
                days.Load(),
                places.Countries(),
                places.Numbers(_counts.Addresses),
                places.Failures(_counts.FailedAddresses),
            ],
            FormattableString.Invariant($"Made {TimeZoneInfo.ConvertTime(now, options.Zone):yyyy-MM-dd HH:mm zzz} by Export-TwilioCallReport of TwilioCalls.")
            + (leftOut == 0 ? "" : $" {Figures.Count(leftOut, "record could not be read, and is", "records could not be read, and are")} not counted."));
    }
}
