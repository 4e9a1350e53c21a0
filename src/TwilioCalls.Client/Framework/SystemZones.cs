#if !NET
using TimeZoneConverter;
#endif

namespace TwilioCalls.Framework;

/// <summary>The time zones of this machine, by their IANA names and by those of Windows.</summary>
internal static class SystemZones
{
    /// <returns>The zone; null if this machine does not know it.</returns>
    public static TimeZoneInfo? Find(string id)
    {
#if NET
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
#else
        return TZConvert.TryGetTimeZoneInfo(id, out var zone) ? zone : null;
#endif
    }

    /// <summary>The IANA names, or as many as this machine can list.</summary>
    public static IEnumerable<string> Names =>
#if NET
        TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);
#else
        TZConvert.KnownIanaTimeZoneNames;
#endif
}
