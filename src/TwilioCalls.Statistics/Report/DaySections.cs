using TwilioCalls.Statistics.Accumulators;
using TwilioCalls.Statistics.Html;

namespace TwilioCalls.Statistics.Report;

/// <summary>The sections that go day by day: calls, cost and load.</summary>
/// <param name="periods">The days or months, in order, with their counts.</param>
/// <param name="undated">The counts of calls without a time, which have a row of their own after all days, and no bar.</param>
/// <param name="period">What they are: day or month.</param>
internal sealed class DaySections(IReadOnlyList<(string Name, DayCounts Counts)> periods, DayCounts undated, string period)
{
    /// <summary>The most currencies that have a chart and a column.</summary>
    public const int MostCurrencies = 6;

    private const string Undated = "(none)";

    private readonly IReadOnlyList<(string Name, DayCounts Counts)> _rows = undated.Outcomes.Calls == 0 ? periods : [.. periods, (Undated, undated)];
    private readonly string[] _names = [.. periods.Select(one => one.Name)];
    private readonly string _title = char.ToUpperInvariant(period[0]) + period.Substring(1);

    public ReportSection Calls()
    {
        var shown = CallOutcomes.All.Where(one => one.Outcome == CallOutcome.Completed || _rows.Any(day => day.Counts.Outcomes[one.Outcome] > 0)).ToArray();
        var table = new ReportTable(
            $"Calls by status, a {period}",
            [_title, "Calls", .. shown.Select(one => one.Name), "ASR"],
            [.. _rows.Select(day => new TableRow(day.Name,
            [
                Figures.Count(day.Counts.Outcomes.Calls),
                .. shown.Select(one => Figures.Count(day.Counts.Outcomes[one.Outcome])),
                Figures.Percent(day.Counts.Outcomes.AnswerRate),
            ]))]);
        var chart = new ReportChart(
            $"Bars of the calls a {period}, by status. The table after it has the numbers.", "calls", _names,
            [.. shown.Select(one => new ChartSeries(one.Name, one.Colour, [.. periods.Select(day => (double)day.Counts.Outcomes[one.Outcome])]))],
            IsStacked: true);
        return new($"Calls a {period}", "By their start. ASR: the share of calls that were answered, of those that were answered, busy, not answered or failed." + NoteOfUndated(), [new(table, chart)]);
    }

    /// <param name="currencies">All currencies; different ones share no axis, and are never added up.</param>
    public ReportSection Cost(IReadOnlyCollection<string> currencies)
    {
        var shown = currencies.Take(MostCurrencies).ToArray();
        var note = "What the calls cost that began then, and calls that may still get a price."
            + (shown.Length < currencies.Count ? $" {Figures.Count(currencies.Count - shown.Length, "more currency is", "more currencies are")} not shown." : "")
            + NoteOfUndated();
        if (shown.Length == 0)
        {
            return new($"Cost a {period}", "No call has a price.", []);
        }

        // Calls without a price are of no currency: the first table tells them.
        return new($"Cost a {period}", note, [.. shown.Select((currency, index) => Cost(currency, tellsUnrated: index == 0))]);
    }

    public ReportSection Load() => new(
        "Calls at once",
        $"The most calls in progress at once, and the traffic in erlangs (how many calls were in talk, on average) of the hour of the {period} with most of it.",
        [
            new(
                new($"Load, a {period}", [_title, "Most at once", "Erlangs in the busiest hour"],
                    [.. periods.Select(day => new TableRow(day.Name, [Figures.Count(day.Counts.Peak), Figures.Erlangs(Erlangs(day.Counts))]))]),
                new($"Bars of the most calls at once a {period}, with a line of the erlangs of its busiest hour. The table after it has the numbers.", "calls at once", _names,
                [
                    new("Most at once", "first", [.. periods.Select(day => (double)day.Counts.Peak)]),
                    new("Erlangs in the busiest hour", "second", [.. periods.Select(day => Erlangs(day.Counts))], IsLine: true),
                ])),
        ]);

    private ReportFigure Cost(string currency, bool tellsUnrated)
    {
        string[] Columns(string cost, string unrated) => tellsUnrated ? [cost, unrated] : [cost];
        return new(
            new($"Cost in {currency}, a {period}", [_title, .. Columns(currency, "Without a price yet")],
                [.. _rows.Select(day => new TableRow(day.Name, Columns(Figures.AmountInColumn(AmountOf(day.Counts, currency)), Figures.Count(day.Counts.Unrated))))]),
            new($"Bars of the cost in {currency} a {period}. The table after it has the numbers.", currency, _names,
                [new(currency, "first", [.. periods.Select(day => (double)AmountOf(day.Counts, currency))])]));
    }

    private string NoteOfUndated() => undated.Outcomes.Calls is var calls and > 0
        ? $" {Figures.Count(calls, "call has", "calls have")} neither StartTime nor DateCreated, and {(calls == 1 ? "is" : "are")} in the row {Undated}."
        : "";

    private static decimal AmountOf(DayCounts counts, string currency) => counts.Cost.Sums.TryGetValue(currency, out var sum) ? sum : 0;

    private static double Erlangs(DayCounts counts) => (double)counts.BusiestHour / ZoneClock.Hour;
}
