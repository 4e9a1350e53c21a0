using System.Collections.Concurrent;
using System.Globalization;
using TwilioCalls.Zones;

namespace TwilioCalls.Campaigns.Rules;

/// <summary>
/// When a phone may ring: in the time of the row's zone; else within the hours of every zone that the number may be in; else in that
/// of <c>-TimeZone</c>. A call without any of these waits. How long a phone rings is not counted. For several threads at once.
/// </summary>
internal sealed class CallingHours
{
    /// <summary>How far a moment is looked for. Zones that have none in common by then may have one in another season.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(15);

    private const int NamedZones = 3;

    private readonly WeeklyHours _hours;
    private readonly string? _otherwise;
    private readonly Func<string, IReadOnlyList<string>> _zonesOf;
    private readonly ConcurrentDictionary<string, ZoneHours?> _zones = new(StringComparer.Ordinal);

    private CallingHours(WeeklyHours hours, string? otherwise, Func<string, IReadOnlyList<string>> zonesOf) =>
        (_hours, _otherwise, _zonesOf) = (hours, otherwise, zonesOf);

    /// <summary>Reads <c>-CallingHours</c>, <c>-DayOfWeek</c> and <c>-TimeZone</c>.</summary>
    /// <param name="hours">Such as 09:00-20:00; null or none for the whole day.</param>
    /// <param name="days">On which days the hours begin; null or none for all.</param>
    /// <param name="timeZone">The zone of those whose number tells none; null or empty for none.</param>
    /// <param name="zonesOf">The zones that a number may be in, by IANA name; none if it tells none.</param>
    /// <returns>The hours; null if they are not limited.</returns>
    /// <exception cref="ArgumentException">The hours or the zone are none; the message says which.</exception>
    public static CallingHours? Read(
        IReadOnlyList<string>? hours, IReadOnlyList<DayOfWeek>? days, string? timeZone, Func<string, IReadOnlyList<string>> zonesOf)
    {
        var otherwise = string.IsNullOrWhiteSpace(timeZone) ? null : timeZone!.Trim();
        CheckZone(otherwise);
        var weekly = WeeklyHours.Read(hours, days);
        return weekly.IsAlways ? null : new(weekly, otherwise, zonesOf);
    }

    /// <summary>When a call may be created. All the time between creating it and its ringing lies within the hours, as it may ring sooner.</summary>
    /// <param name="number">Whom it calls.</param>
    /// <param name="rowZone">The zone that its row gives; null or empty for none.</param>
    /// <param name="now">The moment from which on it may be created.</param>
    /// <param name="queue">How long it is expected to wait in Twilio's queue; zero or more.</param>
    /// <exception cref="ArgumentException">Nobody here knows the row's zone.</exception>
    public RingTime Next(string number, string? rowZone, DateTimeOffset now, TimeSpan queue)
    {
        var names = Names(number, rowZone);
        if (names.Count == 0)
        {
            return new(null, "its number does not tell its time zone; give it a column TimeZone, or all of these -TimeZone");
        }

        var zones = names.Select(Zone).ToArray();
        if (Array.IndexOf(zones, null) is >= 0 and var place)
        {
            return new(null, $"its number may be in {names[place]}, a time zone that is not known on this machine; give it a column TimeZone");
        }

        var start = Start(zones!, now, queue);
        return start == now ? new(now, null) : new(start, Reason(names, start));
    }

    /// <summary>Checks the zone of a row before anything is dialled.</summary>
    /// <exception cref="ArgumentException">Nobody here knows it.</exception>
    public static void CheckZone(string? rowZone) => _ = string.IsNullOrWhiteSpace(rowZone) ? null : ZoneNames.Read(rowZone!);

    private IReadOnlyList<string> Names(string number, string? rowZone)
    {
        if (!string.IsNullOrWhiteSpace(rowZone))
        {
            CheckZone(rowZone);
            return [rowZone!.Trim()];
        }

        var zones = _zonesOf(number);
        return zones.Count > 0 ? zones : _otherwise is null ? [] : [_otherwise];
    }

    private ZoneHours? Zone(string name) => _zones.GetOrAdd(name, id => ZoneNames.TryRead(id) is { } zone ? new(_hours, zone) : null);

    private static DateTimeOffset? Start(ZoneHours[] zones, DateTimeOffset now, TimeSpan queue)
    {
        var limit = now + Horizon;
        for (DateTimeOffset? start = now; start is { } from;)
        {
            var opening = Opening(zones, from, limit);
            if (opening != from)
            {
                start = opening;
                continue;
            }

            var end = zones.Min(zone => zone.Next(from, within: false, from + queue + TimeSpan.FromTicks(1)));
            if (end is null)
            {
                return from;
            }

            start = end;
        }

        return null;
    }

    private static DateTimeOffset? Opening(ZoneHours[] zones, DateTimeOffset from, DateTimeOffset limit)
    {
        var latest = from;
        foreach (var zone in zones)
        {
            if (zone.Next(from, within: true, limit) is not { } next)
            {
                return null;
            }

            latest = next > latest ? next : latest;
        }

        return latest;
    }

    private string Reason(IReadOnlyList<string> names, DateTimeOffset? start)
    {
        var zones = names.Count <= NamedZones ? string.Join(", ", names)
            : string.Format(CultureInfo.InvariantCulture, "all {0} time zones that its number may be in", names.Count);
        return start is { } from
            ? string.Format(CultureInfo.InvariantCulture, "calling hours are {0} in {1}, next from {2:yyyy-MM-dd HH:mm:ss} UTC", _hours, zones, from.UtcDateTime)
            : string.Format(CultureInfo.InvariantCulture, "no time of the next {0} days is within {1} in {2}; give it a column TimeZone", Horizon.Days, _hours, zones);
    }
}
