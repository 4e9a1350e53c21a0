namespace TwilioCalls.Sandbox.Routes;

/// <summary>What a path names.</summary>
internal enum Resource
{
    /// <summary>The calls of an account.</summary>
    Calls,

    /// <summary>One call.</summary>
    Call,

    /// <summary>What went wrong in a call.</summary>
    Notifications,

    /// <summary>The requests of a call, and what they were answered.</summary>
    Events,
}
