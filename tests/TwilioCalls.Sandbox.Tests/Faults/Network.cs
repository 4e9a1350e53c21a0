namespace TwilioCalls.Sandbox.Tests.Faults;

/// <summary>What is between a client and the sandbox.</summary>
public enum Network
{
    /// <summary>Nothing: a handler in the client's own process.</summary>
    None,

    /// <summary>A real connection over the loopback address.</summary>
    Loopback,
}
