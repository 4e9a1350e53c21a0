namespace TwilioCalls.Sandbox;

/// <summary>A phone that rang, or was busy or could not be reached: a call that was dialled.</summary>
/// <param name="Sid">The call.</param>
/// <param name="To">Whom it called.</param>
/// <param name="Created">When it was created, on the sandbox's clock.</param>
/// <param name="At">When it was dialled, on the sandbox's clock.</param>
public sealed record SandboxRing(string Sid, string To, DateTimeOffset Created, DateTimeOffset At);
