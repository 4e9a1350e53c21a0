namespace TwilioCalls.Sandbox.Faults;

/// <summary>Who reports an error, and in which form.</summary>
public enum FaultBody
{
    /// <summary>Twilio, with an error in JSON and its own headers.</summary>
    Json,

    /// <summary>A gateway, with a page of HTML.</summary>
    Html,

    /// <summary>A gateway, with an empty body.</summary>
    Empty,
}
