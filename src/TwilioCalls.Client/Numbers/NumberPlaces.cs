using System.Globalization;
using System.IO.Compression;

namespace TwilioCalls.Numbers;

/// <summary>
/// The country of a number, and the time zones that its prefix allows: a guess, as numbers are carried along and mobile phones travel. A
/// number whose digits tell no place, such as a mobile number in most countries, has all zones of its country. The table comes from the
/// metadata of libphonenumber 9.0.43 (Apache 2.0), is made by a test, and is read when the first number is looked up.
/// </summary>
internal static class NumberPlaces
{
    private const string Resource = "TwilioCalls.NumberPlaces";

    private static readonly Lazy<(Dictionary<long, NumberPlace> ByPrefix, int Longest)> Table = new(Load);

    /// <summary>The place of a number.</summary>
    /// <param name="number">The number as E.164 writes it, such as +14155550100; any other text has no place.</param>
    /// <returns>The place; null for numbers of no country, such as +800, and for addresses with a scheme.</returns>
    public static NumberPlace? Of(string? number)
    {
        if (number is not ['+', ..])
        {
            return null;
        }

        var (places, longest) = Table.Value;
        NumberPlace? place = null;
        var prefix = 0L;
        for (var at = 1; at < number.Length && number[at] is >= '0' and <= '9'; at++)
        {
            prefix = (prefix * 10) + (number[at] - '0');
            place = at <= longest && places.TryGetValue(prefix, out var longer) ? longer : place;
            if (at == number.Length - 1)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The country of a number; null if it is of none.</summary>
    public static string? CountryOf(string? number) => Of(number)?.Country;

    /// <summary>The time zones that a number may be in, by IANA name; none if it tells none.</summary>
    public static IReadOnlyList<string> ZonesOf(string? number) => Of(number)?.Zones ?? [];

    /// <summary>The table as text: lists of zones, an empty line, and prefixes with their region and the number of their list.</summary>
    internal static TextReader Open() => new StreamReader(new DeflateStream(
        typeof(NumberPlaces).Assembly.GetManifestResourceStream(Resource)!, CompressionMode.Decompress));

    private static (Dictionary<long, NumberPlace> ByPrefix, int Longest) Load()
    {
        using var text = Open();
        var lists = new List<string[]>();
        while (text.ReadLine() is { Length: > 0 } list)
        {
            lists.Add(list.Split('&'));
        }

        var places = new Dictionary<long, NumberPlace>();
        var same = new Dictionary<(string, string), NumberPlace>();
        var longest = 0;
        while (text.ReadLine() is { Length: > 0 } entry)
        {
            var parts = entry.Split(' ');
            if (!same.TryGetValue((parts[1], parts[2]), out var place))
            {
                place = new(parts[1], lists[int.Parse(parts[2], CultureInfo.InvariantCulture)]);
                same.Add((parts[1], parts[2]), place);
            }

            places.Add(long.Parse(parts[0], CultureInfo.InvariantCulture), place);
            longest = Math.Max(longest, parts[0].Length);
        }

        return (places, longest);
    }
}
