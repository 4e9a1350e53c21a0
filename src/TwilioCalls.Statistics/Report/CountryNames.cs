using System.Globalization;

namespace TwilioCalls.Statistics.Report;

/// <summary>Names countries in English.</summary>
internal static class CountryNames
{
    /// <param name="country">The two letters of ISO 3166; null if there is none.</param>
    public static string Of(string? country)
    {
        if (country is null)
        {
            return "(no country)";
        }

        try
        {
            var name = new RegionInfo(country).EnglishName;
            return name == country ? country : $"{name} ({country})";
        }
        catch (ArgumentException)
        {
            return country;
        }
    }
}
