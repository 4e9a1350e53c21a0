namespace TwilioCalls.Statistics.Accumulators;

/// <summary>What answered a call, as Twilio's answering machine detection names it. Source: Twilio's OpenAPI document.</summary>
internal static class Detection
{
    private const string Human = "human";
    private const string Machine = "machine";

    public static bool IsHuman(string answeredBy) => answeredBy == Human;

    /// <summary>machine_start, machine_end_beep, machine_end_silence and machine_end_other.</summary>
    public static bool IsMachine(string answeredBy) => answeredBy.StartsWith(Machine, StringComparison.Ordinal);
}
