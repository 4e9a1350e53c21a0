namespace TwilioCalls.Sandbox.Calls;

/// <summary>A call. It never changes: an update puts another one in its place, so that a page can be written without a lock.</summary>
internal sealed record SimulatedCall(SidDigits Sid, string To, string From, SimulatedDirection Direction, CallLife Life)
{
    /// <summary>The call that dialled this one; <see cref="SidDigits.IsNone"/> when there is none.</summary>
    public SidDigits Parent { get; init; }

    public string? PhoneNumberSid { get; init; }

    public string? CallerName { get; init; }

    public string? ForwardedFrom { get; init; }

    /// <summary>Who is found to have answered; null when nobody looked.</summary>
    public string? AnsweredBy { get; init; }
}
