namespace TwilioCalls.Dialling;

/// <summary>A create whose call is not known: it is on the wire, or lost.</summary>
internal sealed class DialAttempt(NewCall call, string accountSid)
{
    private readonly string _numbers = $"{accountSid} {Plain(call.From)} {Plain(call.To)}";

    /// <summary>What is asked for.</summary>
    public NewCall Call => call;

    /// <summary>The account that calls.</summary>
    public string AccountSid => accountSid;

    /// <summary>When the request was last about to be written.</summary>
    public DateTimeOffset Sent { get; set; }

    /// <summary>When its call became known; null as long as it is not.</summary>
    public DateTimeOffset? Known { get; set; }

    /// <summary>Whether its answer was lost, so that its call may never be known.</summary>
    public bool IsLost { get; set; }

    /// <summary>Whether a call dialled by one of the two could be mistaken for a call dialled by the other.</summary>
    public bool IsToTheSame(DialAttempt other) => string.Equals(_numbers, other._numbers, StringComparison.OrdinalIgnoreCase);

    // Twilio takes a number with spaces or brackets for the same number.
    private static string Plain(string? number) => new([.. (number ?? "").Where(char.IsLetterOrDigit)]);
}
