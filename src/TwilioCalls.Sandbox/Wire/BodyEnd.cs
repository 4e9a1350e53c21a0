namespace TwilioCalls.Sandbox.Wire;

/// <summary>What comes after the last byte of a body.</summary>
internal enum BodyEnd
{
    /// <summary>The end, as it should.</summary>
    Complete,

    /// <summary>The end of the connection, too early.</summary>
    Broken,

    /// <summary>Nothing, while the client waits for more.</summary>
    Silent,
}
