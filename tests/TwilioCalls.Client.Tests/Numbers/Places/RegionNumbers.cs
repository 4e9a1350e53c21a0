using PhoneNumbers;

namespace TwilioCalls.Client.Tests.Numbers.Places;

/// <summary>What is left of the numbers of a region after some digits: those whose digits tell a place, and all others.</summary>
internal sealed record RegionNumbers(string Region, DigitPattern? Lead, DigitPattern? Placed, DigitPattern? Others)
{
    // Source: PhoneNumberUtil.GEO_MOBILE_COUNTRIES: mobile numbers of Mexico, Argentina and Brazil have area codes.
    private static readonly int[] PlacedMobiles = [52, 54, 55];

    public bool IsAlive => Lead is not null || Placed is not null || Others is not null;

    /// <summary>Whether all numbers that begin so tell a place.</summary>
    public bool IsPlaced => Others is null || Others.Text == Placed?.Text;

    /// <summary>Whether every number that another region has is one of this region's, or was decided to be.</summary>
    public bool Covers(RegionNumbers other) => Lead == DigitPattern.Anything
        || (Lead is null && other.Lead is null && Texts(other).All(Texts(this).Contains));

    public static RegionNumbers Of(PhoneMetadata region)
    {
        PhoneNumberDesc?[] others =
            [region.TollFree, region.PremiumRate, region.SharedCost, region.PersonalNumber, region.Voip, region.Pager, region.Uan, region.Voicemail];
        var mobile = Pattern(region.Mobile);
        var isPlaced = PlacedMobiles.Contains(region.CountryCode);
        return new(
            region.Id,
            region.HasLeadingDigits ? DigitPattern.Then(DigitPattern.Read(region.LeadingDigits), DigitPattern.Anything) : null,
            DigitPattern.Either([Pattern(region.FixedLine), isPlaced ? mobile : null]),
            DigitPattern.Either([.. others.Select(Pattern), isPlaced ? null : mobile]));
    }

    /// <summary>Where leading digits decide, they alone do: numbers that do not begin so are another region's.</summary>
    public RegionNumbers After(int digit)
    {
        var lead = Lead?.After(digit);
        return Lead is not null && lead is null ? new(Region, null, null, null) : new(Region, lead, Placed?.After(digit), Others?.After(digit));
    }

    private static string[] Texts(RegionNumbers numbers) => [.. new[] { numbers.Placed, numbers.Others }.OfType<DigitPattern>().Select(one => one.Text)];

    private static DigitPattern? Pattern(PhoneNumberDesc? kind) =>
        kind is { HasNationalNumberPattern: true, NationalNumberPattern: { Length: > 0 } pattern } && pattern != "NA" ? DigitPattern.Read(pattern) : null;
}
