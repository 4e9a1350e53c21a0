using System.Globalization;
using System.Text.RegularExpressions;
using TwilioCalls.Errors;
using TwilioCalls.Responses;

namespace TwilioCalls.Listing;

/// <summary>
/// The address of one page. When the server fails on it again and again, it asks for fewer calls: fewer after the same token can
/// repeat calls at worst, which a listing leaves out, but never jump over any. It never asks for more again, which could.
/// </summary>
/// <param name="first">The address as the listing, or the link of the page before, has it.</param>
internal sealed class PageAddress(Uri first)
{
    /// <summary>The first failure may have passed by the next attempt; only from this one on the size may be the reason.</summary>
    private const int FailuresAtOneSize = 2;

    private const int Decrease = 5;

    /// <summary>A server that fails on so few calls does not fail because of their number.</summary>
    private const int SmallestSize = 20;

    // The size's place in a query, which also holds others' texts.
    private static readonly Regex SizePattern =
        new("(?<=[?&]PageSize=)[0-9]{1,9}(?=&|$)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private int _failures;

    /// <summary>The address to request now.</summary>
    public Uri Current { get; private set; } = first;

    /// <summary>How many calls the address asks for; null if it does not say.</summary>
    private int? Size => SizePattern.Match(Current.Query) is { Success: true } match
        ? int.Parse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The address to request after a failure of the current one.</summary>
    public Uri After(TwilioException failure)
    {
        if (MayBeOfSize(failure) && ++_failures >= FailuresAtOneSize && Size is > SmallestSize and var size)
        {
            var smaller = Math.Max(SmallestSize, size / Decrease).ToString(CultureInfo.InvariantCulture);
            Current = new Uri(Current.GetLeftPart(UriPartial.Path) + SizePattern.Replace(Current.Query, smaller));
        }

        return Current;
    }

    /// <summary>How many calls were asked for when this failed; null if their number cannot be the reason.</summary>
    public int? SizeOf(TwilioException failure) => MayBeOfSize(failure) ? Size : null;

    /// <summary>The page, if it is what the address asks for.</summary>
    /// <exception cref="TwilioException">It has more calls than were asked for.</exception>
    public Page<T> Check<T>(Page<T> page)
    {
        var asked = Math.Min(Size ?? PageLimit.Items, PageLimit.Items);
        if (page.Items.Length > asked)
        {
            throw BrokenListing.TooManyItems(asked);
        }

        // A server may serve fewer at once than were asked for, and then says so.
        var full = page.Size is > 0 and var served ? Math.Min(asked, served) : asked;
        var lacksLink = string.IsNullOrEmpty(page.NextPageUri) && page is not { NamesNextPage: true, NextPageUri: null };
        return lacksLink && page.Items.Length >= full ? page with { LacksLink = true } : page;
    }

    /// <summary>Whether a page of fewer calls might not have failed: the server, or a gateway, had trouble with the answer.</summary>
    private static bool MayBeOfSize(TwilioException failure) => failure.Failure switch
    {
        TwilioFailure.TimedOut or TwilioFailure.ConnectionLost or TwilioFailure.UnreadableAnswer => true,
        TwilioFailure.Refused => failure.StatusCode is HttpStatus.RequestTimeout or >= HttpStatus.InternalServerError,
        _ => false,
    };
}
