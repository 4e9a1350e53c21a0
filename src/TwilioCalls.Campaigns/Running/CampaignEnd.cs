namespace TwilioCalls.Campaigns.Running;

/// <summary>Why a run of a campaign dials no more.</summary>
internal enum EndReason
{
    /// <summary>Nothing is left that could be dialled.</summary>
    Done,

    /// <summary>Somebody stopped it.</summary>
    Stopped,

    /// <summary>The time of the run was over.</summary>
    TimeIsOver,

    /// <summary>A limit was reached that was set, or that nobody would pass on purpose.</summary>
    Limit,

    /// <summary>Something failed without which no campaign can go on.</summary>
    Failed,
}

/// <summary>The end of a run.</summary>
/// <param name="Reason">Why it ended.</param>
/// <param name="Message">The same in words; null where there is nothing to say.</param>
/// <param name="Failure">What failed.</param>
internal sealed record CampaignEnd(EndReason Reason, string? Message = null, Exception? Failure = null);
