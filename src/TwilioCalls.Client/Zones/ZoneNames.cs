using TwilioCalls.Errors;
using TwilioCalls.Framework;

namespace TwilioCalls.Zones;

/// <summary>Reads the name of a time zone, such as Europe/Berlin, or as Windows calls it.</summary>
internal static class ZoneNames
{
    /// <summary>The parameter, and the column of a row, that gives one.</summary>
    public const string ParameterName = "TimeZone";

    private const string Example = "Europe/Berlin";

    /// <exception cref="ArgumentException">Nobody here knows the zone.</exception>
    public static TimeZoneInfo Read(string name) =>
        TryRead(name.Trim()) ?? throw new InvalidParameterException(
            $"{ParameterName} cannot be '{name}': that is no time zone known here. Write one as the IANA does, such as {Closest(name.Trim())}.",
            ParameterName);

    /// <returns>The zone; null if nobody here knows it.</returns>
    // On Linux a name is a path below the folder of zones, and one that begins with a slash or climbs is none.
    public static TimeZoneInfo? TryRead(string name) =>
        name.Length == 0 || name[0] is '/' or '.' || name.Contains("..") ? null : SystemZones.Find(name);

    /// <summary>What was probably meant: Berlin and europe/berlin are Europe/Berlin.</summary>
    private static string Closest(string name)
    {
        // UTC+2 is not UTC, though it has its letters.
        var meant = name.Any(char.IsDigit) ? "" : Letters(LastPart(name));
        return meant.Length > 0 && SystemZones.Names.FirstOrDefault(one => one.IndexOf('/') > 0 && Letters(LastPart(one)) == meant) is { } close
            ? close
            : Example;
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('/') + 1);

    private static string Letters(string text) => new([.. text.Where(char.IsLetter).Select(char.ToUpperInvariant)]);
}
