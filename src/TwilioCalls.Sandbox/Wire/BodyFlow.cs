namespace TwilioCalls.Sandbox.Wire;

/// <summary>How a body travels that does not come whole and at once.</summary>
/// <param name="Announced">The length that the headers tell.</param>
/// <param name="Sent">How many bytes of the body come.</param>
/// <param name="End">What comes after them.</param>
internal sealed record BodyFlow(int Announced, int Sent, BodyEnd End)
{
    /// <summary>The clock by which one byte comes a second; they all come at once when null.</summary>
    public TimeProvider? Pace { get; init; }
}
