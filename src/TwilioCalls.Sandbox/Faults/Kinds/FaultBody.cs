namespace TwilioCalls.Sandbox.Faults;

/// <summary>Who tells an error, and how.</summary>
public enum FaultBody
{
    /// <summary>Twilio, with an error in JSON and its own headers.</summary>
    Json,

    /// <summary>A gateway, with a page of HTML.</summary>
    Html,

    /// <summary>A gateway that says nothing.</summary>
    Empty,
}
