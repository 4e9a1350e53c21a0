namespace TwilioCalls.Campaigns.Running;

/// <summary>Whether a row may be dialled now.</summary>
/// <param name="IsExcluded">Whether its number must not be called at all.</param>
/// <param name="From">When it may be dialled: now if that has come; null if no time is known.</param>
/// <param name="Reason">Why not now; null if it may.</param>
internal readonly record struct RingVerdict(bool IsExcluded, DateTimeOffset? From, string? Reason)
{
    public bool IsNow => Reason is null;
}

/// <summary>A row may not be dialled now, after all. Its request has not left.</summary>
internal sealed class NotNowException(RingVerdict verdict) : Exception(verdict.Reason)
{
    public RingVerdict Verdict => verdict;
}
