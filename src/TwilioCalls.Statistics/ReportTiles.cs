using TwilioCalls.Statistics.Html;
using TwilioCalls.Statistics.Report;

namespace TwilioCalls.Statistics;

/// <summary>The figures on top of a report.</summary>
internal static class ReportTiles
{
    private const int MostCurrencies = 3;

    public static IReadOnlyList<ReportTile> Of(CallStatistic all)
    {
        var tiles = new List<ReportTile>
        {
            new("Calls", Figures.Count(all.Calls), $"{Figures.Count(all.Canceled)} canceled"),
            new("Answered (ASR)", Figures.Percent(all.Asr), $"{Figures.Count(all.Answered)} of {Figures.Count(all.Seizures)} that were answered, busy, not answered or failed"),
            new("Reached the line (NER)", Figures.Percent(all.Ner), $"{Figures.Count(all.Failed)} failed"),
            new("Talk", Figures.Minutes(all.Minutes) + " min", Figures.Count(all.StartedMinutes, "begun minute", "begun minutes")),
            new("Mean length (ACD)", Figures.Length(all.MeanTalkSeconds),
                $"median {Figures.Length(all.MedianTalkSeconds)}, 95 % up to {Figures.Length(all.P95TalkSeconds)}"),
            new("Short calls", Figures.Count(all.ShortCalls), $"answered, of up to {Figures.Count(all.ShortCall)} s"),
            new("Cost", Figures.Amounts(all.Cost, MostCurrencies), Figures.Count(all.Unrated, "call without a price yet", "calls without a price yet")),
            new("Most calls at once", Figures.Count(all.PeakConcurrentCalls),
                all.PeakConcurrentCallsError == 0 ? "in progress" : $"at most; at least {Figures.Count(all.PeakConcurrentCalls - all.PeakConcurrentCallsError)}"),
            new("Busy hour", Figures.Erlangs(all.BusyHourErlangs) + (all.BusyHourErlangs is null ? "" : " erlangs"),
                all.BusyHour is { } hour ? FormattableString.Invariant($"{hour:yyyy-MM-dd HH:mm zzz}") : "nobody talked"),
        };
        if (all.Detected > 0)
        {
            tiles.Add(new("Human answers", Figures.Percent(all.HumanRate), $"{Figures.Percent(all.MachineRate)} machines, of {Figures.Count(all.Detected, "call", "calls")} with detection"));
        }

        return tiles;
    }
}
