using System.IO.Compression;
using System.Text;
using PhoneNumbers;
using TwilioCalls.Client.Tests.Numbers.Places;
using TwilioCalls.Numbers;

namespace TwilioCalls.Client.Tests.Numbers;

/// <summary>Where numbers are, as libphonenumber has it.</summary>
public sealed class NumberPlacesTests
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private static readonly PhoneNumberToTimeZonesMapper ZoneMap = PhoneNumberToTimeZonesMapper.GetInstance();

    [Fact]
    public void The_table_is_what_the_metadata_makes()
    {
        var made = PlaceGenerator.Generate();
        if (Environment.GetEnvironmentVariable("TWILIOCALLS_WRITE_PLACES") == "1")
        {
            using var file = File.Create(TablePath());
            using var packed = new DeflateStream(file, CompressionLevel.SmallestSize);
            packed.Write(Encoding.ASCII.GetBytes(made));
            return;
        }

        using var table = NumberPlaces.Open();
        Assert.Equal(made.Split('\n'), table.ReadToEnd().Split('\n'));
        Assert.InRange(new FileInfo(TablePath()).Length, 1, 20_000);
    }

    [Fact]
    public void Example_numbers_of_all_regions_and_kinds_have_the_librarys_country()
    {
        var wrong = Examples().Select(number => (Text: Text(number), Region: Library.GetRegionCodeForNumber(number)))
            .Where(one => one.Region is not null && NumberPlaces.CountryOf(one.Text) != (one.Region == "001" ? null : one.Region))
            .Select(one => $"{one.Text} is of {one.Region}, not {NumberPlaces.CountryOf(one.Text)}").ToArray();

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Thousands_of_random_numbers_have_the_librarys_country_and_zones_it_allows()
    {
        var random = new Random(7);
        var (seen, countries, zones) = (0, new List<string>(), new List<string>());
        foreach (var number in Examples().SelectMany(example => Enumerable.Range(0, 12).Select(_ => Vary(example, random))))
        {
            if (!Library.IsValidNumber(number) || Library.GetRegionCodeForNumber(number) is not { } region || region == "001")
            {
                continue;
            }

            seen++;
            var place = NumberPlaces.Of(Text(number));
            if (place?.Country != region)
            {
                countries.Add($"{Text(number)} is of {region}, not {place?.Country}");
            }

            var allowed = ZoneMap.GetTimeZonesForNumber(number);
            var told = ZoneMap.GetTimeZonesForGeographicalNumber(number);
            var mine = place?.Zones ?? [];
            // Where its digits tell the place, all that the library has; else none that it has not for the whole country.
            if (mine.Count == 0 || mine.Except(allowed).Any() || (Library.IsNumberGeographical(number) && told.Except(mine).Any()))
            {
                zones.Add($"{Text(number)} {Library.GetNumberType(number)} of {region}: {string.Join(' ', mine)} instead of {string.Join(' ', allowed)}");
            }
        }

        // What is decided by more digits than the table looks at.
        Assert.True(seen > 5_000, $"{seen} numbers");
        Assert.True(countries.Count * 2000 < seen, $"{countries.Count} of {seen}\n{string.Join('\n', countries)}");
        Assert.True(zones.Count * 500 < seen, $"{zones.Count} of {seen}\n{string.Join('\n', zones)}");
    }

    [Theory]
    [InlineData("+14155550100", "US", "America/Los_Angeles")]
    [InlineData("+16135550100", "CA", "America/Toronto")]
    [InlineData("+12645550100", "AI", "America/Anguilla")]
    [InlineData("+4915112345678", "DE", "Europe/Berlin")]
    [InlineData("+447700900123", "GB", "Europe/London")]
    [InlineData("+3906698123456", "VA", "Europe/Vatican")]
    [InlineData("+77012345678", "KZ", "Asia/Almaty Asia/Aqtobe")]
    [InlineData("+38344123456", "XK", "Europe/Belgrade")]
    public void A_prefix_tells_country_and_zones(string number, string country, string zones)
    {
        Assert.Equal(country, NumberPlaces.CountryOf(number));
        Assert.Equal(zones.Split(' '), NumberPlaces.ZonesOf(number));
    }

    [Theory]
    [InlineData("+61412345678", "Australia/Perth", "Australia/Sydney")]
    [InlineData("+79123456789", "Europe/Moscow", "Asia/Vladivostok")]
    [InlineData("+18005550100", "Pacific/Honolulu", "America/New_York")]
    public void A_number_that_tells_no_place_has_all_zones_of_its_country(string number, params string[] some) =>
        Assert.Empty(some.Except(NumberPlaces.ZonesOf(number)));

    [Theory]
    [InlineData("+80012345678")]
    [InlineData("+8835100012345")]
    [InlineData("+0")]
    [InlineData("+")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("14155550100")]
    [InlineData("+1 415 555 0100")]
    [InlineData("sip:ada@example.com")]
    public void What_is_of_no_country_has_no_place(string? text)
    {
        Assert.Null(NumberPlaces.Of(text));
        Assert.Empty(NumberPlaces.ZonesOf(text));
    }

    [Fact]
    public void This_machine_knows_all_zones()
    {
        var zones = Library.GetSupportedCallingCodes().SelectMany(code => NumberPlaces.ZonesOf($"+{code}")).Distinct().ToArray();

        Assert.True(zones.Length > 200);
        Assert.All(zones, zone => TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    private static IEnumerable<PhoneNumbers.PhoneNumber> Examples() =>
        from region in Library.GetSupportedRegions()
        from type in Enum.GetValues<PhoneNumberType>()
        let example = Library.GetExampleNumberForType(region, type)
        where example is not null
        select example;

    /// <summary>The same number with other last digits, as many as leave it a number of the same kind most of the time.</summary>
    private static PhoneNumbers.PhoneNumber Vary(PhoneNumbers.PhoneNumber example, Random random)
    {
        var digits = Text(example).ToCharArray();
        for (var at = digits.Length - random.Next(1, 8); at < digits.Length; at++)
        {
            digits[at] = at > 3 ? (char)('0' + random.Next(10)) : digits[at];
        }

        return Library.Parse(new string(digits), null);
    }

    private static string Text(PhoneNumbers.PhoneNumber number) => Library.Format(number, PhoneNumberFormat.E164);

    private static string TablePath()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "TwilioCalls.sln")))
        {
            root = root.Parent!;
        }

        return Path.Combine(root.FullName, "src/TwilioCalls.Client/Numbers/NumberPlaces.bin");
    }
}
