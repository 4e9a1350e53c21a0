namespace TwilioCalls.Dialling;

/// <summary>
/// Keeps what is known of each create, so that none is sent twice or forgotten: in memory for as long as the process lives,
/// or on disk where it must outlive it.
/// </summary>
internal interface IDialRegistry
{
    /// <summary>The request is about to be written. Is awaited at each attempt; what this throws keeps it from being sent.</summary>
    ValueTask DiallingAsync(DialAttempt attempt, CancellationToken cancellation);

    /// <summary>The call was dialled.</summary>
    ValueTask DialledAsync(DialAttempt attempt, Call call);

    /// <summary>The call was certainly not dialled.</summary>
    ValueTask NotDialledAsync(DialAttempt attempt);

    /// <summary>It is not known whether the call was dialled, and perhaps never will be.</summary>
    ValueTask LostAsync(DialAttempt attempt);
}
