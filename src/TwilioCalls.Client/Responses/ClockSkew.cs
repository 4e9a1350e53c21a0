namespace TwilioCalls.Responses;

/// <summary>How far this machine's clock may be from Twilio's, whose times stand in its answers.</summary>
internal static class ClockSkew
{
    public static TimeSpan Most { get; } = TimeSpan.FromSeconds(30);
}
