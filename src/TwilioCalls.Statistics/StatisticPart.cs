using TwilioCalls.Statistics.Accumulators;
using TwilioCalls.Statistics.Grouping;
using TwilioCalls.Statistics.State;

namespace TwilioCalls.Statistics;

/// <summary>One statistic as it goes through a file: what it counted, and how.</summary>
/// <param name="By">What its group is of.</param>
/// <param name="Key">Its group.</param>
/// <param name="ZoneId">The name of its zone.</param>
/// <param name="ShortCall">Up to how many seconds a call was short.</param>
/// <param name="IsCut">Whether groups beside it were left out by -Top.</param>
/// <param name="Totals">The counts.</param>
internal sealed record StatisticPart(CallGrouping By, GroupKey Key, string ZoneId, int ShortCall, bool IsCut, CallTotals Totals)
{
    public string Write()
    {
        var state = new StateWriter();
        state.Write((long)By);
        state.Write(Key.Time is null ? 0 : 1);
        state.Write(Key.Time ?? 0);
        state.Write(Key.Text);
        state.Write(ZoneId);
        state.Write(ShortCall);
        state.Write(IsCut ? 1 : 0);
        Totals.Write(state);
        return state.ToString();
    }

    /// <exception cref="FormatException">It is no state, or not whole. The message says so, as the rest of a sentence.</exception>
    public static StatisticPart Read(string text)
    {
        var state = new StateReader(text);
        var by = (CallGrouping)state.ReadNumber();
        if (by is < CallGrouping.None or > CallGrouping.AnsweredBy)
        {
            throw new FormatException("its State is of a newer version of Measure-TwilioCall");
        }

        var (hasTime, time) = (state.ReadNumber(), state.ReadNumber());
        var key = new GroupKey(hasTime == 0 ? null : time, state.ReadText());
        return new(by, key, state.ReadText() ?? "", (int)state.ReadNumber(), state.ReadNumber() != 0, CallTotals.Read(state));
    }
}
