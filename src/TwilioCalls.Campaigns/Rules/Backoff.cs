namespace TwilioCalls.Campaigns.Rules;

/// <summary>Pauses that double with each refusal, from a second to a minute, until something succeeds.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private TimeSpan _next = Shortest;

    /// <summary>When the pause is over.</summary>
    public DateTimeOffset Until { get; private set; }

    public void Refused(DateTimeOffset now)
    {
        // Requests that were out together are refused together.
        if (now >= Until)
        {
            Until = now + _next;
            _next = _next + _next < Longest ? _next + _next : Longest;
        }
    }

    public void Succeeded() => _next = Shortest;
}
