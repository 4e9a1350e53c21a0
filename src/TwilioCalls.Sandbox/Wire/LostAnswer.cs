namespace TwilioCalls.Sandbox.Wire;

/// <summary>Why nothing of an answer reaches the client.</summary>
internal enum LostAnswer
{
    /// <summary>There is no connection.</summary>
    Refused,

    /// <summary>The connection breaks.</summary>
    Reset,

    /// <summary>The connection stays, and nothing comes.</summary>
    Silence,
}
