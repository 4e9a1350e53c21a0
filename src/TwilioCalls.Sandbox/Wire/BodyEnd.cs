namespace TwilioCalls.Sandbox.Wire;

/// <summary>What comes after the last byte of a body.</summary>
internal enum BodyEnd
{
    /// <summary>The proper end.</summary>
    Complete,

    /// <summary>The end of the connection, too early.</summary>
    Broken,

    /// <summary>Nothing, and the client waits for more.</summary>
    Silent,
}
