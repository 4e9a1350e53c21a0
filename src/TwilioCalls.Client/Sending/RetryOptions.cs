namespace TwilioCalls;

/// <summary>How patiently a request is repeated. Whether it may be repeated at all is not an option.</summary>
public sealed record RetryOptions
{
    /// <summary>The greatest <see cref="MaximumRetryCount"/>.</summary>
    public const int MaximumRetryLimit = 20;

    /// <summary>Times that one request is repeated, 0 to 20; 5 by default.</summary>
    public int MaximumRetryCount { get; init; } = 5;

    /// <summary>Time that one request may wait in all between its attempts; two minutes by default.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The first wait is at most this long, each further one at most twice as long.</summary>
    internal TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>No wait of our own choice is longer.</summary>
    internal TimeSpan MaximumDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A longer Retry-After is not waited for: the error says when to come again.</summary>
    internal TimeSpan MaximumRetryAfter { get; init; } = TimeSpan.FromSeconds(60);
}
