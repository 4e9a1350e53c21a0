using System.Globalization;
using System.IO.Compression;
using System.Text;
using PhoneNumbers;

namespace TwilioCalls.Client.Tests.Numbers.Places;

/// <summary>
/// Makes the table of <c>NumberPlaces</c> from libphonenumber's metadata. Its map of zones alone would not do: that has Sydney for every
/// mobile number of Australia. Numbers whose digits tell no place have all zones of their region.
/// </summary>
internal sealed class PlaceGenerator
{
    // Where a number is still undecided after so many digits, the most cautious answer counts.
    private const int MostDigits = 5;

    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private readonly SortedDictionary<string, string> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _zonesOfRegion = [];
    private readonly SortedDictionary<string, (string Region, string Zones)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inner = [];

    private PlaceGenerator()
    {
        using var resource = typeof(PhoneNumberUtil).Assembly.GetManifestResourceStream("PhoneNumbers.timezones.map_data.bin")!;
        using var unpacked = new GZipStream(resource, CompressionMode.Decompress);
        foreach (var (prefix, zones) in BuildPrefixMapFromBin.ReadTimezoneMap(unpacked))
        {
            var text = prefix.ToString(CultureInfo.InvariantCulture);
            _zones[text] = string.Join('&', zones.Order(StringComparer.Ordinal));
            _inner.UnionWith(Enumerable.Range(1, text.Length - 1).Select(length => text[..length]));
        }
    }

    /// <summary>The table as text: lists of zones, an empty line, and prefixes with their region and the number of their list.</summary>
    public static string Generate() => new PlaceGenerator().Make();

    private string Make()
    {
        var codes = Library.GetSupportedCallingCodes().Where(code => Library.GetRegionCodeForCountryCode(code) != "001").ToArray();
        foreach (var (code, regions) in codes.Select(Regions))
        {
            Collect(code, regions, code.Length);
        }

        foreach (var (code, regions) in codes.Select(Regions))
        {
            _entries[code] = Add(code, regions, code.Length);
        }

        return Write();
    }

    private static (string Code, RegionNumbers[] Regions) Regions(int code) => (
        code.ToString(CultureInfo.InvariantCulture),
        [.. Library.GetRegionCodesForCountryCode(code).Select(region => RegionNumbers.Of(Library.GetMetadataForRegion(region)))]);

    /// <summary>Which zones the numbers of a region tell that tell any.</summary>
    private void Collect(string prefix, RegionNumbers[] regions, int code)
    {
        if (IsDecided(prefix, regions, code))
        {
            foreach (var region in regions.Where(one => one.Placed is not null))
            {
                _zonesOfRegion.TryAdd(region.Region, new(StringComparer.Ordinal));
                _zonesOfRegion[region.Region].UnionWith(Told(prefix).Split('&'));
            }

            return;
        }

        foreach (var (next, left) in Next(prefix, regions))
        {
            Collect(next, left, code);
        }
    }

    /// <summary>Adds what differs below a prefix.</summary>
    /// <returns>What holds for most of what begins so.</returns>
    private (string Region, string Zones) Add(string prefix, RegionNumbers[] regions, int code)
    {
        if (IsDecided(prefix, regions, code))
        {
            return (regions[0].Region, regions.All(one => one.IsPlaced) ? Told(prefix) : Cautious(prefix[..code], regions));
        }

        var values = Next(prefix, regions).Select(one => (one.Prefix, Value: Add(one.Prefix, one.Left, code))).ToArray();
        // Numbers that nobody has yet are of the main region, such as +447700900000, and anywhere in it.
        var main = regions[0].Region;
        var most = prefix.Length == code && values.DistinctBy(one => one.Value).Count() > 1
            ? (main, Cautious(prefix, regions))
            : values.Where(one => one.Value.Region == main).DefaultIfEmpty(values[0]).CountBy(one => one.Value).MaxBy(one => one.Value).Key;
        foreach (var (next, value) in values.Where(one => one.Value != most))
        {
            _entries[next] = value;
        }

        return most;
    }

    private bool IsDecided(string prefix, RegionNumbers[] regions, int code)
    {
        var isOneRegion = regions.Skip(1).All(regions[0].Covers);
        var isOneKind = regions.All(one => one.IsPlaced) || regions.All(one => one.Placed is null) || Told(prefix) == Cautious(prefix[..code], regions);
        return !_inner.Contains(prefix) && (prefix.Length - code >= MostDigits || (isOneRegion && isOneKind));
    }

    private static IEnumerable<(string Prefix, RegionNumbers[] Left)> Next(string prefix, RegionNumbers[] regions) => Enumerable.Range(0, 10)
        .Select(digit => (Prefix: prefix + (char)('0' + digit), Left: regions.Select(one => one.After(digit)).Where(one => one.IsAlive).ToArray()))
        .Where(next => next.Left.Length > 0);

    /// <summary>What libphonenumber's map says of the longest prefix it has.</summary>
    private string Told(string prefix) =>
        Enumerable.Range(0, prefix.Length).Select(cut => _zones.GetValueOrDefault(prefix[..^cut])).FirstOrDefault(zones => zones is not null) ?? "";

    private string Cautious(string code, RegionNumbers[] regions)
    {
        var zones = regions.SelectMany(one => _zonesOfRegion.TryGetValue(one.Region, out var some) ? some : (IEnumerable<string>)Told(code).Split('&'));
        return string.Join('&', zones.Distinct().Order(StringComparer.Ordinal));
    }

    private string Write()
    {
        var lists = _entries.Values.Select(entry => entry.Zones).Distinct().Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        lists.ForEach(list => text.Append(list).Append('\n'));
        text.Append('\n');
        foreach (var (prefix, (region, zones)) in _entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{prefix} {region} {lists.BinarySearch(zones, StringComparer.Ordinal)}\n");
        }

        return text.ToString();
    }
}
