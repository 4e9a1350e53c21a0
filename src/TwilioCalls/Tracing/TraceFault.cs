namespace TwilioCalls.Tracing;

/// <summary>Why a call did not do what it should.</summary>
/// <param name="Code">Twilio's code; null if it has none.</param>
/// <param name="Cause">What went wrong, as a clause.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record TraceFault(int? Code, string Cause, string? Advice)
{
    /// <summary>The address of the webhook that it is about; null if it is about none.</summary>
    public string? Url { get; init; }

    /// <summary>Why the cause is not known; null if it is.</summary>
    public UnknownReason? Unknown { get; init; }

    /// <summary>Whether the call did not fail by it: it goes on, or ended in another way.</summary>
    public bool IsAside { get; init; }
}
