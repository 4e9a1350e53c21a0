namespace TwilioCalls.Campaigns.Rules;

/// <summary>When a call may be created, so that it rings within the calling hours.</summary>
/// <param name="From">Not before this; the moment that was asked about if it may be created at once, and null if no time is known.</param>
/// <param name="Reason">Why it must wait, as the rest of a sentence that begins with "it waits:"; null if it need not.</param>
internal readonly record struct RingTime(DateTimeOffset? From, string? Reason)
{
    /// <summary>Whether it may be created at once.</summary>
    public bool IsNow => Reason is null;
}
