namespace TwilioCalls.Dialling;

/// <summary>A create whose call is not known: it is on the wire, or lost.</summary>
internal sealed class DialAttempt(NewCall call, string account, DateTimeOffset sent)
{
    private readonly string _numbers = $"{account} {Plain(call.From)} {Plain(call.To)}";

    public DateTimeOffset Sent => sent;

    /// <summary>Whether its answer was lost, so that it may never be known.</summary>
    public bool IsLost { get; set; }

    /// <summary>Whether a call of the one could be taken for a call of the other.</summary>
    public bool IsToTheSame(DialAttempt other) => string.Equals(_numbers, other._numbers, StringComparison.OrdinalIgnoreCase);

    // Twilio takes a number with spaces or brackets for the same number.
    private static string Plain(string? number) => new([.. (number ?? "").Where(char.IsLetterOrDigit)]);
}
