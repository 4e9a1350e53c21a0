using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Parameters;

namespace TwilioCalls.Campaigns.Running;

/// <summary>How a list is dialled. It may differ from run to run.</summary>
internal sealed record CampaignSettings
{
    /// <summary>The most calls created a second.</summary>
    public double CallsPerSecond { get; init; } = 1;

    /// <summary>The most calls that have not ended; null for no limit.</summary>
    public int? MaximumConcurrentCall { get; init; }

    /// <summary>The most requests that dial out at once.</summary>
    public int MaximumRequest { get; init; } = 8;

    /// <summary>How many times a row is dialled at most.</summary>
    public int MaximumAttempt { get; init; } = 1;

    /// <summary>From the end of an attempt to the next.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>After which ends a row is dialled again.</summary>
    public IReadOnlyCollection<string> RetryOn { get; init; } = [CallStatus.Busy, CallStatus.NoAnswer];

    /// <summary>When phones may ring; null for always.</summary>
    public CallingHours? Hours { get; init; }

    /// <summary>Whom not to call; null for nobody.</summary>
    public DoNotCallList? DoNotCall { get; init; }

    /// <summary>After which time no more are dialled; null for never.</summary>
    public TimeSpan? MaximumDuration { get; init; }

    /// <summary>The most calls of one run; null for no limit.</summary>
    public int? MaximumCall { get; init; }

    /// <summary>The most rows of one run whose outcome stays unknown.</summary>
    public int MaximumUnknown { get; init; } = 5;

    /// <summary>How many of a hundred calls may fail; null for all.</summary>
    public int? MaximumFailurePercent { get; init; }

    /// <summary>Whether rows are dialled again whose outcome is unknown, after a look-up found nothing.</summary>
    public bool RedialUnknown { get; init; }
}
