namespace TwilioCalls.Sandbox.Faults;

/// <summary>The operations of the API, and with them the requests that a fault is for.</summary>
public enum ApiOperation
{
    /// <summary>Every request, even one for something that does not exist.</summary>
    Any,

    /// <summary>Creating a call.</summary>
    Create,

    /// <summary>Listing a page of calls.</summary>
    List,

    /// <summary>Fetching one call.</summary>
    Fetch,

    /// <summary>Updating a call.</summary>
    Update,

    /// <summary>Deleting a call's record.</summary>
    Delete,

    /// <summary>Getting an OAuth access token.</summary>
    Token,

    /// <summary>Listing what went wrong in a call.</summary>
    Notifications,

    /// <summary>Listing the requests of a call, and what they were answered.</summary>
    Events,
}
