namespace TwilioCalls.Numbers;

/// <summary>Where the numbers of a prefix are.</summary>
/// <param name="Country">The region's code, such as <c>US</c> (ISO 3166-1, and XK, AC and TA for Kosovo, Ascension and Tristan da Cunha).</param>
/// <param name="Zones">The time zones that they may be in, by IANA name; one at least.</param>
internal sealed record NumberPlace(string Country, IReadOnlyList<string> Zones);
