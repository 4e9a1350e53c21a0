namespace TwilioCalls.Sandbox.Faults;

/// <summary>What a request asks for; which requests a fault is meant for.</summary>
public enum ApiOperation
{
    /// <summary>Whatever it asks for, even what there is not.</summary>
    Any,

    /// <summary>A new call.</summary>
    Create,

    /// <summary>A page of calls.</summary>
    List,

    /// <summary>One call.</summary>
    Fetch,

    /// <summary>A change of a call.</summary>
    Update,

    /// <summary>The end of a call's record.</summary>
    Delete,

    /// <summary>An OAuth access token.</summary>
    Token,
}
