namespace TwilioCalls.Sandbox.Calls;

/// <summary>A call. It is immutable: an update replaces it by another one, so that a page can be written without a lock.</summary>
internal sealed record SimulatedCall(SidDigits Sid, string To, string From, SimulatedDirection Direction, CallLife Life)
{
    /// <summary>The call that dialled this one; <see cref="SidDigits.IsNone"/> when there is none.</summary>
    public SidDigits Parent { get; init; }

    public string? PhoneNumberSid { get; init; }

    public string? CallerName { get; init; }

    public string? ForwardedFrom { get; init; }

    /// <summary>What it asks of the account's web server; null for what past calls ask.</summary>
    public CallWebhooks? Webhooks { get; init; }

    /// <summary>Why it fails, by Twilio's code; null if that follows from whom it called.</summary>
    public int? Fault { get; init; }

    /// <summary>Who answered, as machine detection found; null without detection.</summary>
    public string? AnsweredBy { get; init; }
}
