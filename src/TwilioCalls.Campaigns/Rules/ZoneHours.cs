namespace TwilioCalls.Campaigns.Rules;

/// <summary>The hours of the week in one time zone, through its changes of daylight saving time.</summary>
/// <remarks>
/// What counts is what a clock on the wall shows. An hour that is shown twice is within the hours both times or not at all; where the
/// clock jumps over the beginning of the hours, they begin after the jump.
/// </remarks>
internal sealed class ZoneHours(WeeklyHours hours, TimeZoneInfo zone)
{
    /// <summary>The first moment, from the given one on, that is within the hours, or outside.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="within">What is looked for.</param>
    /// <param name="limit">Where to give up.</param>
    /// <returns>The moment; null if there is none before the limit.</returns>
    public DateTimeOffset? Next(DateTimeOffset from, bool within, DateTimeOffset limit)
    {
        for (var moment = from; moment < limit;)
        {
            var offset = zone.GetUtcOffset(moment);
            var local = moment.UtcDateTime + offset;
            if (hours.Holds(local) == within)
            {
                return moment;
            }

            var boundary = moment + (hours.NextBoundary(local) - local);
            moment = zone.GetUtcOffset(boundary) == offset ? boundary : ClockChange(moment, boundary, offset);
        }

        return null;
    }

    /// <summary>When the clock is changed between two moments less than a day apart.</summary>
    private DateTimeOffset ClockChange(DateTimeOffset before, DateTimeOffset after, TimeSpan offset)
    {
        while (after.UtcTicks - before.UtcTicks > 1)
        {
            var middle = before + new TimeSpan((after - before).Ticks / 2);
            if (zone.GetUtcOffset(middle) == offset)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return after;
    }
}
