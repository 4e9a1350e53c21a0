namespace TwilioCalls.Sandbox.Wire;

/// <summary>How a body is sent that is not sent whole and at once.</summary>
/// <param name="Announced">The length in the headers.</param>
/// <param name="Sent">How many bytes of the body are sent.</param>
/// <param name="End">What comes after them.</param>
internal sealed record BodyFlow(int Announced, int Sent, BodyEnd End)
{
    /// <summary>The clock by which one byte is sent a second; null to send them all at once.</summary>
    public TimeProvider? Pace { get; init; }
}
