using System.Globalization;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;
using TwilioCalls.Statistics;
using TwilioCalls.Statistics.Accumulators;
using TwilioCalls.Statistics.Grouping;

namespace TwilioCalls;

/// <summary>
/// Figures of some calls. A rate is a number from 0 to 1, times are seconds, and what would be divided by nothing is null.
/// </summary>
public sealed class CallStatistic
{
    private const double Minute = 60;
    private const double Median = 0.5;
    private const double Most = 0.95;
    private const int BarWidth = 10;

    private readonly StatisticPart _part;
    private readonly ZoneClock _clock;
    private readonly CallTotals _totals;

    internal CallStatistic(StatisticPart part, ZoneClock clock, long mostCalls)
    {
        _part = part;
        _clock = clock;
        _totals = part.Totals;
        Group = GroupNames.Of(part.Key, part.By, clock);
        Bar = mostCalls == 0 ? "" : new string('\u2588', (int)((BarWidth * Calls + (mostCalls / 2)) / mostCalls));
        (PeakConcurrentCalls, var atLeast) = _totals.Concurrent.Peak;
        PeakConcurrentCallsError = PeakConcurrentCalls - atLeast;
    }

    /// <summary>Which calls: a day, a number and so on; null if these are all.</summary>
    public string? Group { get; }

    /// <summary>What the group is of, such as Day; null if these are all calls.</summary>
    public string? By => _part.By == CallGrouping.None ? null : _part.By.ToString();

    /// <summary>How many calls.</summary>
    public long Calls => _totals.Calls;

    /// <summary>The number of calls as a bar; 10 characters are the greatest number of any group.</summary>
    public string Bar { get; }

    /// <summary>When the earliest of the calls that have ended began; null if there is none.</summary>
    public DateTimeOffset? Start => _totals.Span is { } span ? _clock.At(span.Start) : null;

    /// <summary>When the last of them ended.</summary>
    public DateTimeOffset? End => _totals.Span is { } span ? _clock.At(span.End) : null;

    /// <summary>Calls that were answered: completed and in progress.</summary>
    public long Answered => _totals.Statuses[CallStatus.Completed] + _totals.Statuses[CallStatus.InProgress];

    /// <summary>Calls to a line that was busy.</summary>
    public long Busy => _totals.Statuses[CallStatus.Busy];

    /// <summary>Calls that nobody answered.</summary>
    public long NoAnswer => _totals.Statuses[CallStatus.NoAnswer];

    /// <summary>Calls that could not be put through.</summary>
    public long Failed => _totals.Statuses[CallStatus.Failed];

    /// <summary>Calls that were canceled before an answer; no seizures.</summary>
    public long Canceled => _totals.Statuses[CallStatus.Canceled];

    /// <summary>Calls by status, in Twilio's spelling.</summary>
    public IReadOnlyDictionary<string, long> ByStatus => _totals.Statuses.Counts;

    /// <summary>Calls by direction, in Twilio's spelling.</summary>
    public IReadOnlyDictionary<string, long> ByDirection => _totals.Directions.Counts;

    /// <summary>Attempts that came to an end: answered, busy, no answer and failed. Source: ITU-T E.411.</summary>
    public long Seizures => Answered + Busy + NoAnswer + Failed;

    /// <summary>The answer-seizure ratio, 0 to 1: answered calls by seizures. Source: ITU-T E.411.</summary>
    public double? Asr => Ratio(Answered, Seizures);

    /// <summary>
    /// The network effectiveness ratio, 0 to 1, approximated: answered, busy and not answered by seizures. Source: ITU-T E.425, which
    /// also counts refusals by the terminal, of which Twilio's status tells nothing.
    /// </summary>
    public double? Ner => Ratio(Answered + Busy + NoAnswer, Seizures);

    /// <summary>Seconds of talk of all answered calls whose length is known.</summary>
    public long TalkSeconds => _totals.Talk.Seconds;

    /// <summary>The average call duration, the mean of the answered calls, in seconds.</summary>
    public double? MeanTalkSeconds => Ratio(TalkSeconds, _totals.Talk.Count);

    /// <summary>The length that half of the answered calls do not exceed, in seconds; from 64 on within 1 %.</summary>
    public double? MedianTalkSeconds => _totals.Talk.Quantile(Median);

    /// <summary>The length that 95 % of the answered calls do not exceed, in seconds; from 64 on within 1 %.</summary>
    public double? P95TalkSeconds => _totals.Talk.Quantile(Most);

    /// <summary>Minutes of talk.</summary>
    public double Minutes => TalkSeconds / Minute;

    /// <summary>Minutes of talk, each call rounded up, as phone bills do.</summary>
    public long StartedMinutes => _totals.StartedMinutes;

    /// <summary>What the calls cost, by currency. What is to be paid is positive.</summary>
    public IReadOnlyDictionary<string, decimal> Cost => _totals.Cost.Sums;

    /// <summary>The same as text.</summary>
    public string CostText => string.Join(", ", Cost.Select(one => string.Format(CultureInfo.CurrentCulture, "{0:0.00##} {1}", one.Value, SafeText.Of(one.Key))));

    /// <summary>Calls that may cost something and have no price yet.</summary>
    public long Unrated => _totals.Unrated;

    /// <summary>Calls for which answering machine detection told what answered, if only that it does not know.</summary>
    public long Detected => _totals.Detected;

    /// <summary>Of these, calls that a human answered.</summary>
    public long Human => _totals.Human;

    /// <summary>Of these, calls that a machine answered.</summary>
    public long Machine => _totals.Machine;

    /// <summary>The share of detected calls that a human answered, 0 to 1.</summary>
    public double? HumanRate => Ratio(Human, Detected);

    /// <summary>The share of detected calls that a machine answered, 0 to 1.</summary>
    public double? MachineRate => Ratio(Machine, Detected);

    /// <summary>The most calls in progress at once, of those that have ended: at most so many.</summary>
    public long PeakConcurrentCalls { get; }

    /// <summary>How many fewer the peak may be; 0 if it is exact.</summary>
    public long PeakConcurrentCallsError { get; }

    /// <summary>When the clock hour with most talk began; of several, the first. Null if nobody talked.</summary>
    public DateTimeOffset? BusyHour => _totals.Traffic.BusyHour is { } hour ? _clock.At(hour.Start) : null;

    /// <summary>The traffic of the busy hour in erlangs: how many calls were in talk, on average.</summary>
    public double? BusyHourErlangs => _totals.Traffic.BusyHour is { } hour ? (double)hour.Seconds / ZoneClock.Hour : null;

    /// <summary>The traffic from <see cref="Start"/> to <see cref="End"/> in erlangs.</summary>
    public double? Erlangs => _totals.Span is { } span ? Ratio(_totals.Traffic.Seconds, span.End - span.Start) : null;

    /// <summary>Answered calls that were not longer than <see cref="ShortCall"/>.</summary>
    public long ShortCalls => _totals.ShortCalls;

    /// <summary>Up to how many seconds an answered call is short.</summary>
    public int ShortCall => _part.ShortCall;

    /// <summary>The zone whose hours and days are meant.</summary>
    public string TimeZone => _part.ZoneId;

    /// <summary>All counts, packed: what Measure-TwilioCall reads when it adds statistics up.</summary>
    public string State => field ??= _part.Write();

    /// <summary>The counts themselves, for what adds up statistics in this process.</summary>
    internal StatisticPart Part => _part;

    private static double? Ratio(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
