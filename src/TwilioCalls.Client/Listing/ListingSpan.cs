namespace TwilioCalls.Listing;

/// <summary>A part of a listing that is bounded in time.</summary>
/// <param name="Filter">Which calls it has.</param>
/// <param name="End">The moment that the calls' time is before. A call is made before it starts and before it ends, so it was made before this, too.</param>
internal sealed record ListingSpan(CallFilter Filter, DateTimeOffset End);
