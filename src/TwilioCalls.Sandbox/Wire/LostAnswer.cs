namespace TwilioCalls.Sandbox.Wire;

/// <summary>Why nothing of an answer reaches the client.</summary>
internal enum LostAnswer
{
    /// <summary>The connection breaks.</summary>
    Reset,

    /// <summary>Bytes come that are no record of TLS.</summary>
    BrokenTls,

    /// <summary>The connection stays, and nothing comes.</summary>
    Silence,
}
