namespace TwilioCalls;

/// <summary>A call.</summary>
public sealed class Call;
