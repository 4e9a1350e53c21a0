namespace TwilioCalls.Errors;

/// <summary>What is known of calls that Twilio did not place, or that went wrong, by its code.</summary>
internal static class CallAdvice
{
    private static readonly Dictionary<int, KnownFault>[] Tables =
        [PlacingFaults.ByCode, WebhookFaults.ByCode, DialFaults.ByCode, SipFaults.ByCode];

    /// <summary>Every code that something is known of.</summary>
    public static IEnumerable<int> Codes => Tables.SelectMany(static table => table.Keys);

    /// <summary>What to do about a code; null if that is not known.</summary>
    public static string? For(int? code) => Find(code)?.Advice;

    /// <summary>What a code means, and what to do about it; null if that is not known.</summary>
    public static KnownFault? Find(int? code) => code is { } known
        ? Tables.Select(table => table.TryGetValue(known, out var fault) ? fault : null).FirstOrDefault(static fault => fault is not null)
        : null;
}
