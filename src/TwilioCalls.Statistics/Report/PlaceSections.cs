using TwilioCalls.Statistics.Html;

namespace TwilioCalls.Statistics.Report;

/// <summary>The sections about the other side of the calls: its countries and numbers, and where calls failed.</summary>
/// <param name="countries">The countries, by code; the empty code is of addresses without one.</param>
/// <param name="isMasked">Whether numbers are shown without their middle.</param>
internal sealed class PlaceSections(IReadOnlyDictionary<string, PlaceCounts> countries, bool isMasked)
{
    /// <summary>How many countries and numbers are shown.</summary>
    public const int Shown = 10;

    private const int MostCurrencies = 3;

    public ReportSection Countries()
    {
        var shown = countries.OrderByDescending(one => one.Value.Outcomes.Calls).ThenBy(one => one.Key, StringComparer.Ordinal).Take(Shown)
            .Select(one => (Name: Name(one.Key), one.Value)).ToArray();
        return new("Countries", "Those of the other side: of the number that called, of inbound calls, and else of the number called.",
        [
            new(
                new($"Countries with most calls, at most {Shown}", ["Country", "Calls", "Answered", "Minutes", "Cost"],
                    [.. shown.Select(one => new TableRow(one.Name,
                    [
                        Figures.Count(one.Value.Outcomes.Calls),
                        Figures.Percent(one.Value.Outcomes.AnswerRate),
                        Figures.Minutes(one.Value.Seconds / 60.0),
                        Figures.Amounts(one.Value.Cost.Sums, MostCurrencies),
                    ]))]),
                new("Bars of the countries with most calls. The table after it has the numbers.", "calls",
                    [.. shown.Select(one => one.Name)],
                    [new("Calls", "first", [.. shown.Select(one => (double)one.Value.Outcomes.Calls)])], IsHorizontal: true)),
        ]);
    }

    public ReportSection Numbers(FrequentAddresses addresses)
    {
        var shown = addresses.Top(Shown).Select(one => (Name: Shape(one.Address), one.Calls, one.Answered)).ToArray();
        return new("Numbers", "Those of the other side with most calls." + Note(addresses) + Mask(),
        [
            new(
                new($"Numbers with most calls, at most {Shown}", ["Number", "Calls", "Of these answered"],
                    [.. shown.Select(one => new TableRow(one.Name, [Figures.Count(one.Calls), Figures.Count(one.Answered)]))]),
                new("Bars of the numbers with most calls. The table after it has the numbers.", "calls",
                    [.. shown.Select(one => one.Name)], [new("Calls", "first", [.. shown.Select(one => (double)one.Calls)])], IsHorizontal: true)),
        ]);
    }

    public ReportSection Failures(FrequentAddresses failed)
    {
        var shown = countries.Where(one => one.Value.Outcomes.Unsuccessful > 0)
            .OrderByDescending(one => one.Value.Outcomes.Unsuccessful).ThenBy(one => one.Key, StringComparer.Ordinal).Take(Shown)
            .Select(one => (Name: Name(one.Key), one.Value.Outcomes)).ToArray();
        if (shown.Length == 0)
        {
            return new("Failures", "No call was busy, not answered or failed.", []);
        }

        CallOutcome[] kinds = [CallOutcome.Failed, CallOutcome.Busy, CallOutcome.NoAnswer];
        var numbers = failed.Top(Shown);
        var figures = new List<ReportFigure>
        {
            new(
                new($"Calls that reached nobody, by country, at most {Shown}", ["Country", "Failed", "Busy", "No answer", "Answered"],
                    [.. shown.Select(one => new TableRow(
                        one.Name, [.. kinds.Select(kind => Figures.Count(one.Outcomes[kind])), Figures.Percent(one.Outcomes.AnswerRate)]))]),
                new("Bars of the calls that reached nobody, by country and status. The table after it has the numbers.", "calls",
                    [.. shown.Select(one => one.Name)],
                    [.. CallOutcomes.All.Where(one => kinds.Contains(one.Outcome)).Select(kind => new ChartSeries(
                        kind.Name, kind.Colour, [.. shown.Select(one => (double)one.Outcomes[kind.Outcome])]))],
                    IsStacked: true, IsHorizontal: true)),
        };
        if (numbers.Count > 0)
        {
            figures.Add(new(new($"Numbers with most failed calls, at most {Shown}", ["Number", "Failed"],
                [.. numbers.Select(one => new TableRow(Shape(one.Address), [Figures.Count(one.Calls)]))])));
        }

        return new("Failures", "Calls that were busy, not answered or failed. Failed: they could not be put through." + Note(failed), figures);
    }

    private static string Name(string country) => CountryNames.Of(country.Length == 0 ? null : country);

    private static string Note(FrequentAddresses addresses) => addresses.Error == 0
        ? ""
        : $" There were so many numbers that a count may be too low by up to {Figures.Count(addresses.Error)}.";

    private string Mask() => isMasked ? " The middle of each is hidden." : "";

    private string Shape(string address) => isMasked ? NumberMask.Of(address) : address;
}
