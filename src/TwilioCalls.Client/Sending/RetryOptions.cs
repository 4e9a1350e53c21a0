using TwilioCalls.Sending;

namespace TwilioCalls;

/// <summary>How patiently a request is repeated. Whether it may be repeated at all is not an option.</summary>
public sealed record RetryOptions
{
    /// <summary>The greatest <see cref="MaximumRetryCount"/>.</summary>
    public const int MaximumRetryLimit = 20;

    /// <summary>The <see cref="MaximumRetryCount"/> where none is given.</summary>
    public const int DefaultRetryCount = 5;

    /// <summary>The greatest <see cref="Budget"/>, in seconds.</summary>
    public const int MaximumBudget = 3600;

    /// <summary>The <see cref="Budget"/> where none is given, in seconds.</summary>
    public const int DefaultBudget = 120;

    /// <summary>How many times a failed request is repeated, 0 to 20; 5 by default.</summary>
    public int MaximumRetryCount { get; init; } = DefaultRetryCount;

    /// <summary>How long one request may wait in all between its attempts, up to an hour; two minutes by default.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(DefaultBudget);

    /// <summary>The first wait is at most this long, each further one at most twice as long.</summary>
    internal TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>No wait of our own choice is longer.</summary>
    internal TimeSpan MaximumDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A longer Retry-After is not waited for: the error says when to come again.</summary>
    internal TimeSpan MaximumRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Checks that the options can be worked with.</summary>
    /// <exception cref="ArgumentException">One is out of its bounds; the message names it.</exception>
    public void Validate()
    {
        OptionRange.Check(nameof(MaximumRetryCount), MaximumRetryCount, 0, MaximumRetryLimit);
        OptionRange.Check(nameof(Budget), Budget, TimeSpan.Zero, TimeSpan.FromSeconds(MaximumBudget));
    }
}
