using System.Text.RegularExpressions;
using TwilioCalls.Errors;

namespace TwilioCalls;

/// <summary>Where Twilio is reached.</summary>
public static class TwilioEndpoint
{
    // Twilio's names have at most 13 characters. A secret has 32 or more, and must not become part of a host that is looked up.
    private const string HostLabel = @"^[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?\z";

    /// <summary>Twilio's own address.</summary>
    public static Uri Default { get; } = new("https://api.twilio.com");

    /// <summary>Twilio's address for a region and an edge.</summary>
    /// <param name="region">For example <c>ie1</c>; alone, it is reached through its own edge.</param>
    /// <param name="edge">For example <c>dublin</c>; alone, it leads to us1.</param>
    /// <exception cref="ArgumentException">One is no name, or the region is unknown and has no edge.</exception>
    public static Uri For(string? region, string? edge)
    {
        CheckName("Region", region);
        CheckName("Edge", edge);
        if (string.IsNullOrEmpty(region) && string.IsNullOrEmpty(edge))
        {
            return Default;
        }

        var regionName = string.IsNullOrEmpty(region) ? TwilioRegion.Default : region!;
        var edgeName = string.IsNullOrEmpty(edge) ? EdgeOf(regionName) : edge;
        return new Uri($"https://api.{edgeName}.{regionName}.twilio.com");
    }

    /// <summary>An address of your own choice, such as a proxy or a test server.</summary>
    /// <param name="address">Absolute; https, or http on a loopback address, so that no secret crosses a network in the clear.</param>
    /// <exception cref="ArgumentException">The address is neither.</exception>
    public static Uri Custom(Uri address) => IsSafe(address) ? address : throw new InvalidParameterException(
        $"BaseUri cannot be {Shown(address)}: it takes an https address, or an http address on this machine "
        + "(loopback), without user name, query or fragment, so that the credentials are not sent in the clear.", "BaseUri");

    /// <summary>Whether credentials can be sent to an address.</summary>
    internal static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Whether an address is one of Twilio's own, of whatever region.</summary>
    internal static bool IsTwilios(Uri address) =>
        address.Host == Default.Host || (address.Host.StartsWith("api.", StringComparison.Ordinal) && address.Host.EndsWith(".twilio.com", StringComparison.Ordinal));

    /// <summary>What is wrong with an address that is not safe. Each of its parts may be a secret in the wrong place.</summary>
    private static string Shown(Uri address) => address switch
    {
        { IsAbsoluteUri: false } => GivenText.Describe(address.OriginalString),
        { UserInfo.Length: > 0 } => "an address with a user name or password",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "an address with a query or fragment",
        _ when address.Scheme == Uri.UriSchemeHttp => "an http address of another machine",
        _ => GivenText.Show(address),
    };

    private static string EdgeOf(string region) =>
        TwilioRegion.All.FirstOrDefault(known => known.Name == region)?.Edge
        ?? throw new InvalidParameterException(
            $"Region is {GivenText.Describe(region)}, and not known: give its Edge too, or one of "
            + string.Join(", ", TwilioRegion.All.Select(known => known.Name)) + ".", "Region");

    /// <summary>The name becomes part of a host, so it must not be able to lead to another one.</summary>
    private static void CheckName(string parameter, string? name)
    {
        if (!string.IsNullOrEmpty(name) && !Regex.IsMatch(name, HostLabel, RegexOptions.CultureInvariant))
        {
            throw new InvalidParameterException(
                $"{parameter} cannot be {GivenText.Describe(name)}: it takes a name of at most 30 small letters and digits, perhaps with hyphens between them.", parameter);
        }
    }
}
